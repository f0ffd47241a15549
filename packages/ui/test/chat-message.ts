/** A message in which an agent has called COMPOSIO_MANAGE_CONNECTIONS, as the AI SDK has it. */
export const asks = (slugs: readonly string[], id = 'msg_1'): object => ({
  id,
  role: 'assistant',
  parts: [
    {
      type: 'tool-COMPOSIO_MANAGE_CONNECTIONS',
      toolCallId: 'call_1',
      state: 'output-available',
      input: { toolkits: slugs },
      output: {
        data: {
          results: Object.fromEntries(
            slugs.map((slug) => [
              slug,
              { toolkit: slug, status: 'initiated', redirect_url: 'https://connect.composio.dev/link/lk_of_somebody' },
            ]),
          ),
        },
      },
    },
  ],
});
