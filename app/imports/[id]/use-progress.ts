"use client";

import { useState } from "react";
import { useLatestAnswer } from "./use-latest-answer";

export type Progress = {
  processedRowCount: number;
  /** Why a step is being tried again, in sentences. */
  retryReason: string | undefined;
  /** Since when the server has not answered. */
  unreachableSince: Date | undefined;
};

/** Watches an import of which little is shown while it is at work. See `useLatestAnswer`. */
export function useProgress(importId: string, processedRowCount: number): Progress {
  const [first] = useState({ processedRowCount, retryReason: undefined });
  const { latest, unreachableSince } = useLatestAnswer(importId, first);
  return { ...latest, unreachableSince };
}
