import { toolSchema } from '../wire/tool.ts';
import { appToolsOf } from './app-tools.ts';
import { sessionIdProperty } from './chat-session.ts';
import { success, type MetaTool } from './tool.ts';

/** Tells the arguments of tools by their slugs. */
export const getToolSchemas: MetaTool = {
  slug: 'COMPOSIO_GET_TOOL_SCHEMAS',
  name: 'Get tool schemas',
  toolkit: 'composio',
  description: 'Tells the arguments of tools that COMPOSIO_SEARCH_TOOLS has found.',
  tags: ['readOnlyHint'],
  properties: {
    tool_slugs: { type: 'array', items: { type: 'string' }, description: 'Which tools' },
    include: { type: 'array', items: { type: 'string' }, description: 'Which schemas of them' },
    session_id: sessionIdProperty,
  },
  required: ['tool_slugs'],
  run({ session }, { tool_slugs: asked }) {
    const slugs = Array.isArray(asked) ? asked.map((slug) => String(slug).toUpperCase()) : [];
    const found = appToolsOf(session).filter(({ slug }) => slugs.includes(slug));
    const missing = slugs.filter((slug) => !found.some((tool) => tool.slug === slug));
    return success({
      success: missing.length === 0,
      tool_schemas: Object.fromEntries(found.map((tool) => [tool.slug, toolSchema(tool)])),
      ...(missing.length > 0 && { not_found: missing }),
    });
  },
};
