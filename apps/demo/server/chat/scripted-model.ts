import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { nextTurn } from './next-turn.ts';

const nothing = { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 };
const usage = { inputTokens: nothing, outputTokens: { total: 0, text: 0, reasoning: 0 } };

function partsOf({ prompt, tools = [] }: LanguageModelV4CallOptions): LanguageModelV4StreamPart[] {
  const turn = nextTurn(prompt, tools.map(({ name }) => name));
  if ('tool' in turn) {
    const call = { type: 'tool-call' as const, toolCallId: crypto.randomUUID(), toolName: turn.tool, input: JSON.stringify(turn.input) };
    return [call, { type: 'finish', usage, finishReason: { unified: 'tool-calls', raw: undefined } }];
  }
  const words = turn.text.match(/\S+\s*/g) ?? [];
  return [
    { type: 'text-start', id: '1' },
    ...words.map((delta) => ({ type: 'text-delta' as const, id: '1', delta })),
    { type: 'text-end', id: '1' },
    { type: 'finish', usage, finishReason: { unified: 'stop', raw: undefined } },
  ];
}

/** A model for the AI SDK that needs no key and no network: it follows a script. */
export const scriptedModel: LanguageModelV4 = {
  specificationVersion: 'v4',
  provider: 'tidewell',
  modelId: 'script',
  supportedUrls: {},
  doGenerate: () => Promise.reject(new Error('The scripted model only streams.')),
  doStream: async (options) => ({
    stream: new ReadableStream<LanguageModelV4StreamPart>({
      start(controller) {
        controller.enqueue({ type: 'stream-start', warnings: [] });
        for (const part of partsOf(options)) controller.enqueue(part);
        controller.close();
      },
    }),
  }),
};
