"use client";

import { useEffect, useRef, useState } from "react";
import { countOf, formatNumber } from "@/app/elements/number-words";
import { runWords } from "../../run-words";
import { RetryNotice } from "../retry-notice";
import { UnreachableNotice } from "../unreachable-notice";
import { useProgress } from "../use-progress";

/** How many rows of an import are done. */
export function RunProgress({
  importId,
  totalRowCount,
  processedAtFirst,
}: {
  importId: string;
  totalRowCount: number;
  processedAtFirst: number;
}) {
  const { processedRowCount, retryReason, standing, unreachableSince } = useProgress(importId, processedAtFirst);
  const words = `${formatNumber(processedRowCount)} of ${countOf(totalRowCount, "row")} done`;
  const announced = useEveryFewSeconds(words);
  return (
    <div className="space-y-4">
      <div className="panel p-6">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <p className="figure font-semibold">{words}</p>
          <p className="text-ink-soft text-sm">
            {standing ?? (processedRowCount === 0 ? "Checking the rows first" : "Writing balances")}
          </p>
        </div>
        <progress aria-label="Rows done" max={Math.max(totalRowCount, 1)} value={processedRowCount} />
        <p className="mt-4 text-ink-soft text-sm">
          You can close this page.{standing !== runWords("PAUSED") && " The import goes on."}
        </p>
        <p aria-live="polite" className="sr-only">
          {announced}
        </p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} />}
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
