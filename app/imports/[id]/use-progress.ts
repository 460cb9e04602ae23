"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { readProgressAnswer } from "./read-progress-answer";

export type Progress = {
  processedRowCount: number;
  /** Why a step is being tried again, in sentences. */
  retryReason: string | undefined;
  /** Since when the server has not answered. */
  unreachableSince: Date | undefined;
};

const pauseMilliseconds = 1_000;
const patienceMilliseconds = 5_000;

/**
 * Watches an import while it is at work, and has the page drawn anew once it is not. Rests while the tab is hidden; while
 * the server cannot be reached, keeps what is known and goes on asking. The page itself is not asked for in the meantime:
 * when that fails, Next leaves it for the browser's own error page.
 */
export function useProgress(importId: string, processedAtFirst: number): Progress {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress>({
    processedRowCount: processedAtFirst,
    retryReason: undefined,
    unreachableSince: undefined,
  });

  useEffect(() => {
    const left = new AbortController();
    void watch(importId, left.signal, {
      onAnswer: (answer) => setProgress({ ...answer, unreachableSince: undefined }),
      onSilence: () => setProgress((known) => ({ ...known, unreachableSince: known.unreachableSince ?? new Date() })),
      onEnd: () => router.refresh(),
    });
    return () => left.abort();
  }, [importId, router]);

  return progress;
}

type Answer = Pick<Progress, "processedRowCount" | "retryReason">;

type Listeners = { onAnswer: (answer: Answer) => void; onSilence: () => void; onEnd: () => void };

async function watch(importId: string, left: AbortSignal, { onAnswer, onSilence, onEnd }: Listeners): Promise<void> {
  while (!left.aborted) {
    await untilVisible(left);
    const answer = await askOnce(importId, left);
    if (left.aborted) return;
    if (answer === "silence") onSilence();
    else if (answer === "gone") return onEnd();
    else {
      onAnswer({ processedRowCount: answer.processedRowCount, retryReason: answer.retryReason });
      // Asked again after the pause: should this one redraw be lost, the next one comes.
      if (!answer.working) onEnd();
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

function pause(left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMilliseconds);
    left.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function untilVisible(left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === "hidden" && !left.aborted) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    left.addEventListener("abort", look);
    look();
  });
}
