/** The name of a tool of the page's own, under any prefix: what an agent calls with it, the page answers. */
export const pageTool: RegExp = /request_connections$/i;
