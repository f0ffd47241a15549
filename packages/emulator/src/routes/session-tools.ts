import { Hono, type Context } from 'hono';
import { noSuchTool } from '../api-error.ts';
import {
  anyObject,
  anything,
  flag,
  listOf,
  object,
  objectOf,
  someText,
  text,
  textOf,
  type Check,
  type JsonObject,
} from '../check.ts';
import { findSession } from '../find-session.ts';
import { paginate } from '../paginate.ts';
import { readBody, readQuery } from '../read-request.ts';
import type { Session } from '../session.ts';
import { appToolsOf } from '../tools/app-tools.ts';
import { metaToolsOf } from '../tools/meta-tools.ts';
import { runAppTool } from '../tools/run-app-tool.ts';
import { searchTools } from '../tools/search-tools.ts';
import type { ToolFacts, ToolResult, Turn } from '../tools/tool.ts';
import { unguessable } from '../unguessable.ts';
import { toolItem } from '../wire/tool.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const executeBody: Check = object({
  tool_slug: someText,
  'arguments?': anyObject,
  'account?': text,
  'enable_auto_workbench_offload?': flag,
  'experimental?': anything,
});
const executeMetaBody: Check = object({ slug: someText, 'arguments?': anyObject, 'experimental?': anything });
const searchBody: Check = object({
  queries: listOf(object({ use_case: someText, 'known_fields?': text })),
  'toolkits?': listOf(someText),
  'model?': text,
  'experimental?': anything,
});

/** `/tool_router/session/{id}/tools` and what runs them: the tools of a session, as an agent uses them. */
export function sessionToolRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();
  const turnOf = (c: Context<RouteEnv>): Turn => ({
    world,
    session: findSession(world, c.req.param('id') ?? ''),
    base: c.var.base,
    signal: c.req.raw.signal,
  });

  routes.get('/tool_router/session/:id/tools', (c) => {
    const session = findSession(world, c.req.param('id'));
    const query = readQuery(c.req.url, { cursor: text, limit: text });
    const page = paginate<ToolFacts>([...metaToolsOf(session), ...preloaded(session)], query, {
      usual: 20,
      most: 500,
    });
    return c.json({ ...page, items: page.items.map((tool) => toolItem(world, tool, c.var.base)) });
  });

  routes.post('/tool_router/session/:id/execute', async (c) => {
    const { tool_slug: slug, account, ...body } = await readBody(c.req, executeBody);
    const turn = turnOf(c);
    const args = objectOf(body['arguments']);
    const result = textOf(slug).toUpperCase().startsWith('COMPOSIO_')
      ? await runMetaTool(turn, textOf(slug), args)
      : runAppTool(turn, textOf(slug), args, textOf(account));
    return c.json({ ...result, log_id: unguessable('log') });
  });

  routes.post('/tool_router/session/:id/execute_meta', async (c) => {
    const { slug, arguments: args } = await readBody(c.req, executeMetaBody);
    const turn = turnOf(c);
    const result = await runMetaTool(turn, textOf(slug), objectOf(args));
    return c.json({ ...result, log_id: unguessable('log') });
  });

  routes.post('/tool_router/session/:id/search', async (c) => {
    const body = await readBody(c.req, searchBody);
    const { data } = await searchTools.run(turnOf(c), body);
    return c.json(data);
  });

  return routes;
}

function runMetaTool(turn: Turn, slug: string, args: JsonObject): ToolResult | Promise<ToolResult> {
  const tool = metaToolsOf(turn.session).find((candidate) => candidate.slug === slug.toUpperCase());
  if (!tool) throw noSuchTool(slug);
  return tool.run(turn, args);
}

function preloaded(session: Session): readonly ToolFacts[] {
  const named = objectOf(session.config['preload'])['tools'];
  return appToolsOf(session).filter(
    ({ slug }) => named === 'all' || (Array.isArray(named) && named.includes(slug)),
  );
}
