/** Frames of a stream of events, one after the other. */
export interface FrameReader {
  /** The next frame that is no comment; `null` at the end. */
  next: () => Promise<string | null>;
  /** Stops reading, as a page does that is closed. */
  cancel: () => Promise<void>;
}

/** Reads the frames of a stream of events. */
export function readFrames(response: Response): FrameReader {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  async function next(): Promise<string | null> {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const frame = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (/^(data|event):/m.test(frame)) return frame;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      buffer += decoder.decode(value, { stream: true });
    }
  }
  return { next, cancel: () => reader.cancel() };
}
