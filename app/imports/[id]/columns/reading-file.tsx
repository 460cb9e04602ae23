"use client";

import { RetryNotice } from "../retry-notice";
import { UnreachableNotice } from "../unreachable-notice";
import { useProgress } from "../use-progress";

/** Shown while the server reads a file; the page draws itself anew when that is done. */
export function ReadingFile({ importId }: { importId: string }) {
  const { retryReason, unreachableSince } = useProgress(importId, 0);
  return (
    <div className="space-y-4">
      <div className="panel p-6">
        <p role="status" className="mb-4 font-semibold">
          Reading the file…
        </p>
        <progress aria-label="Reading the file" />
        <p className="mt-3 text-ink-soft text-sm">Counting its rows and looking for the email and the points.</p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} />}
    </div>
  );
}
