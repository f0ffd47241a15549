import { metaToolNames } from '../meta-tool-names.ts';
import type { Session } from '../session.ts';
import { getToolSchemas } from './get-tool-schemas.ts';
import { manageConnections } from './manage-connections.ts';
import { multiExecuteTool } from './multi-execute-tool.ts';
import { searchTools } from './search-tools.ts';
import type { MetaTool } from './tool.ts';
import { waitForConnections } from './wait-for-connections.ts';

const metaTools: readonly MetaTool[] = [
  searchTools,
  getToolSchemas,
  multiExecuteTool,
  manageConnections,
  waitForConnections,
];

/** The meta tools a session has and this can run: the workbench and its shell it cannot. */
export function metaToolsOf({ config }: Session): readonly MetaTool[] {
  const names = metaToolNames(config);
  return metaTools.filter(({ slug }) => names.includes(slug));
}
