import { isObject, type JsonObject } from './check.ts';

/** The meta tools a session has, as its settings switch them on and off. */
export function metaToolNames(config: JsonObject): readonly string[] {
  const setting = (name: string): JsonObject => (isObject(config[name]) ? config[name] : {});
  const manage = setting('manage_connections');
  return [
    'COMPOSIO_SEARCH_TOOLS',
    'COMPOSIO_GET_TOOL_SCHEMAS',
    ...(setting('execute')['enable_multi_execute'] === false ? [] : ['COMPOSIO_MULTI_EXECUTE_TOOL']),
    ...(manage['enable'] === false ? [] : ['COMPOSIO_MANAGE_CONNECTIONS']),
    ...(manage['enable_wait_for_connections'] === true ? ['COMPOSIO_WAIT_FOR_CONNECTIONS'] : []),
    ...(setting('workbench')['enable'] === false
      ? []
      : ['COMPOSIO_REMOTE_WORKBENCH', 'COMPOSIO_REMOTE_BASH_TOOL']),
  ];
}
