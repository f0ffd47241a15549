import { isId } from '../values/ids.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `projectId`. */
export function readProjectId(value: string): string {
  if (isId(value)) return value;
  return refuseOption('`projectId` is not an id.', 'Pass the one that Composio shows for the project: pr_….');
}
