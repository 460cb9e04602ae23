import type { ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { type Seen, watchImport } from "./import-watch";
import { endEvent, isAtRest, progressEvent } from "./progress-event";

const heartbeatMilliseconds = 15_000;
/** How long a client is to wait before it connects again. */
const retryMilliseconds = 2_000;

export type Listening = {
  key: ImportKey;
  /** The import as it is now. */
  first: ImportWithProgress;
  /** The id of the last event that the client has; it is not sent again. */
  lastEventId: string | null;
  /** Ends the stream, without its last event. */
  stop: AbortSignal;
  /** Called once, when the stream has ended, in whatever way. */
  onEnd: () => void;
};

/**
 * An import as server-sent events: its state now and whenever it has changed, a comment now and then, and an end once it
 * changes no more by itself. A client that reads slowly misses states in between, never the newest.
 */
export function progressStream({ key, first, lastEventId, stop, onEnd }: Listening): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let newest: Seen | undefined = first;
  let sentId = lastEventId;
  let wake = () => {};
  let ended = false;
  let canceled = false;
  let beat = false;
  const unwatch = watchImport(key, (seen) => {
    newest = seen;
    wake();
  });
  const heartbeat = setInterval(() => {
    beat = true;
    wake();
  }, heartbeatMilliseconds);
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    unwatch();
    stop.removeEventListener("abort", end);
    onEnd();
    wake();
  };
  stop.addEventListener("abort", end);
  if (stop.aborted) end();

  /** What is to be said now, in one piece; nothing when there is nothing new. */
  const saying = (): { text: string; isLast: boolean } => {
    const seen = newest;
    newest = undefined;
    let text = beat ? ":\n\n" : "";
    beat = false;
    if (seen === undefined) return { text, isLast: false };
    const event = seen === "GONE" ? undefined : progressEvent(seen);
    if (event && event.id !== sentId) {
      sentId = event.id;
      text = event.text;
    }
    const isLast = isAtRest(seen);
    return { text: isLast ? text + endEvent : text, isLast };
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${retryMilliseconds}\n\n`));
    },
    async pull(controller) {
      while (!ended) {
        const { text, isLast } = saying();
        if (text) controller.enqueue(encoder.encode(text));
        if (isLast) end();
        else if (text) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      if (!canceled) controller.close();
    },
    cancel() {
      canceled = true;
      end();
    },
  });
}
