import { isObject, type JsonObject } from './check.ts';

const bySlug = new Set(['auth_configs', 'connected_accounts', 'tools']);

/** The settings a session was sent, as it keeps them: slugs in lower case wherever a setting is found by one. */
export function sessionSettings(sent: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, bySlug.has(key) && isObject(value) ? lowered(value) : value]),
  );
}

function lowered(setting: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(setting).map(([slug, value]) => [slug.toLowerCase(), value]));
}
