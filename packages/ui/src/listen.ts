/** By the names of events. */
type Listeners = { [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void };

/**
 * Hears of events until what it answers is called. `isAhead`: on their way to where they are about, before anybody there,
 * and of those that do not bubble.
 */
export function listen(target: EventTarget | null, listeners: Listeners, isAhead = false): () => void {
  const end = new AbortController();
  for (const [type, hear] of Object.entries(listeners)) {
    target?.addEventListener(type, hear as EventListener, { capture: isAhead, signal: end.signal });
  }
  return () => {
    end.abort();
  };
}
