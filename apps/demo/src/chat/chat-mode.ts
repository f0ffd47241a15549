/** `managed`: the agent starts sign-ins with Composio's own tool. `manual`: it asks the page. */
export type ChatMode = 'managed' | 'manual';
