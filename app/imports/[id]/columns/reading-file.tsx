"use client";

import type { Texts } from "@/app/texts/english";
import { RetryNotice } from "../retry-notice";
import { UnreachableNotice } from "../unreachable-notice";
import { useProgress } from "../use-progress";

type ReadingTexts = Texts["reading"] & { waiting: Texts["waiting"] };

/** Shown while the server reads a file; the page draws itself anew when that is done. */
export function ReadingFile({ importId, texts }: { importId: string; texts: ReadingTexts }) {
  const { retryReason, unreachableSince } = useProgress(importId, 0);
  return (
    <div className="space-y-4">
      <div className="panel p-6">
        <p role="status" className="mb-4 font-semibold">
          {texts.title}
        </p>
        <progress aria-label={texts.label} />
        <p className="mt-3 text-ink-soft text-sm">{texts.text}</p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} title={texts.waiting.title} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} texts={texts.waiting} />}
    </div>
  );
}
