import { objectOf, type JsonObject } from './check.ts';

/** The meta tools a session has, as its settings switch them on and off. */
export function metaToolNames(config: JsonObject): readonly string[] {
  const manage = objectOf(config['manage_connections']);
  return [
    ...(objectOf(config['search'])['enable'] === false ? [] : ['COMPOSIO_SEARCH_TOOLS', 'COMPOSIO_GET_TOOL_SCHEMAS']),
    ...(objectOf(config['execute'])['enable_multi_execute'] === false ? [] : ['COMPOSIO_MULTI_EXECUTE_TOOL']),
    ...(manage['enable'] === false ? [] : ['COMPOSIO_MANAGE_CONNECTIONS']),
    ...(manage['enable_wait_for_connections'] === true ? ['COMPOSIO_WAIT_FOR_CONNECTIONS'] : []),
    ...(objectOf(config['workbench'])['enable'] === false
      ? []
      : ['COMPOSIO_REMOTE_WORKBENCH', 'COMPOSIO_REMOTE_BASH_TOOL']),
  ];
}
