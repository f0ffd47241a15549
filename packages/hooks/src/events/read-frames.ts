/** One event of a stream of server-sent events. */
export interface Frame {
  /** `message` where the stream names none. */
  event: string;
  data: string;
}

/** Reads a stream of server-sent events, frame by frame; calls `onChunk` at every sign of life. */
export async function* readFrames(
  body: ReadableStream<Uint8Array>,
  onChunk: () => void = () => {},
): AsyncGenerator<Frame> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one chunk after the other
      const { done, value } = await reader.read();
      if (done) return;
      onChunk();
      text += value;
      const frames = text.split(/\r?\n\r?\n/);
      // What has not ended yet.
      text = frames.pop() ?? '';
      for (const frame of frames) {
        const read = readFrame(frame);
        if (read) yield read;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function readFrame(text: string): Frame | null {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name) fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value);
  }
  const data = fields.get('data');
  // Comments, and how long to wait: signs of life, and no more.
  return data === undefined ? null : { event: fields.get('event') ?? 'message', data };
}
