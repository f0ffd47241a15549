import { hash } from '../hash.ts';
import { textOf } from '../check.ts';
import type { AppTool } from './tool.ts';

/** Says that a message was posted. Nothing keeps it. */
export const slackSendMessage: AppTool = {
  slug: 'SLACK_SEND_MESSAGE',
  name: 'Send message',
  toolkit: 'slack',
  description: 'Posts a message to a channel or a person.',
  tags: ['destructiveHint', 'openWorldHint'],
  properties: {
    channel: { type: 'string', description: 'The id or name of the channel' },
    markdown_text: { type: 'string', description: 'The message, in Markdown' },
    text: { type: 'string', description: 'The message, as plain text' },
  },
  required: ['channel'],
  run(_, { channel, markdown_text: markdown, text }, now) {
    const ts = (now / 1000).toFixed(6);
    return {
      ok: true,
      channel: `C${hash(textOf(channel)).toString(36).toUpperCase()}`,
      ts,
      message: { type: 'message', text: textOf(markdown) || textOf(text), ts },
    };
  },
};
