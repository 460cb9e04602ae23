import { type ProgressAnswer, readProgressAnswer } from "./read-progress-answer";

type Listeners = {
  onAnswer: (answer: ProgressAnswer) => void;
  /** The server does not answer. */
  onSilence: () => void;
  /** There is nothing to be followed any more. Called again, should the page still be there. @param href where the import stands */
  onEnd: (href: string | undefined) => void;
};

const pauseMilliseconds = 1_000;
/** Nobody looks; the title of the tab is to follow all the same. */
const hiddenPauseMilliseconds = 5_000;
const patienceMilliseconds = 5_000;

/**
 * Asks how far an import has come until the page is left. While the server cannot be reached, goes on asking. @param left
 * aborted when the page is left
 */
export async function watchProgress(importId: string, left: AbortSignal, listeners: Listeners): Promise<void> {
  while (!left.aborted) {
    const answer = await askOnce(importId, left);
    if (left.aborted) return;
    if (answer === "silence") listeners.onSilence();
    else if (answer === "gone") return listeners.onEnd(undefined);
    else {
      listeners.onAnswer(answer);
      // Asked again after the pause: should this one redraw be lost, the next one comes.
      if (!answer.working) listeners.onEnd(answer.href);
    }
    await pause(left);
  }
}

async function askOnce(importId: string, left: AbortSignal) {
  try {
    const signal = AbortSignal.any([left, AbortSignal.timeout(patienceMilliseconds)]);
    const response = await fetch(`/imports/${importId}/progress`, { cache: "no-store", signal });
    if (response.status === 404) return "gone";
    return response.ok ? (readProgressAnswer(await response.json()) ?? "silence") : "silence";
  } catch {
    return "silence";
  }
}

/** Ends early when the page is left, or looked at again. */
function pause(left: AbortSignal): Promise<void> {
  const isHidden = document.visibilityState === "hidden";
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      left.removeEventListener("abort", end);
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    const look = () => {
      if (document.visibilityState === "visible") end();
    };
    const timer = setTimeout(end, isHidden ? hiddenPauseMilliseconds : pauseMilliseconds);
    left.addEventListener("abort", end);
    document.addEventListener("visibilitychange", look);
  });
}
