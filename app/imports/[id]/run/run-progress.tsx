"use client";

import { useEffect, useRef, useState } from "react";
import type { Texts } from "@/app/texts/english";
import { fill } from "@/app/texts/fill";
import { useFormats } from "@/app/texts/reader-provider";
import { RetryNotice } from "../retry-notice";
import { UnreachableNotice } from "../unreachable-notice";
import { useProgress } from "../use-progress";

type RunTexts = {
  /** With a place for the number of rows that are `{done}`. */
  done: string;
  checking: string;
  writing: string;
  label: string;
  closing: string;
  waiting: Texts["waiting"];
};

/** How many rows of an import are done. */
export function RunProgress({
  importId,
  totalRowCount,
  processedAtFirst,
  texts,
}: {
  importId: string;
  totalRowCount: number;
  processedAtFirst: number;
  texts: RunTexts;
}) {
  const { number } = useFormats();
  const { processedRowCount, retryReason, unreachableSince } = useProgress(importId, processedAtFirst);
  const words = fill(texts.done, { done: number(processedRowCount) });
  const announced = useEveryFewSeconds(words);
  return (
    <div className="space-y-4">
      <div className="panel p-6">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <p className="figure font-semibold">{words}</p>
          <p className="text-ink-soft text-sm">{processedRowCount === 0 ? texts.checking : texts.writing}</p>
        </div>
        <progress aria-label={texts.label} max={Math.max(totalRowCount, 1)} value={processedRowCount} />
        <p className="mt-4 text-ink-soft text-sm">{texts.closing}</p>
        <p aria-live="polite" className="sr-only">
          {announced}
        </p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} title={texts.waiting.title} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} texts={texts.waiting} />}
    </div>
  );
}

const announceMilliseconds = 5_000;

/** Follows a text in steps that a screen reader can read out. */
function useEveryFewSeconds(words: string): string {
  const [announced, setAnnounced] = useState("");
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), announceMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return announced;
}
