"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";
import { unwatchImport, watchImport } from "@/app/endings/watched-imports";
import type { ProgressAnswer } from "./read-progress-answer";
import { watchProgress } from "./watch-progress";

/**
 * Watches an import while it is at work, and has the page drawn anew once it is not. While the server cannot be reached,
 * keeps what is known. The page itself is not asked for in the meantime: when that fails, Next leaves it for the browser's
 * own error page.
 * @param first what the page was drawn with; one that is drawn anew counts as the latest
 */
export function useLatestAnswer<First>(importId: string, first: First) {
  const router = useRouter();
  const [drawn, setDrawn] = useState(first);
  const [latest, setLatest] = useState<First | ProgressAnswer>(first);
  const [unreachableSince, setUnreachableSince] = useState<Date>();
  if (drawn !== first) {
    setDrawn(first);
    setLatest(first);
  }

  useEffect(() => {
    // Whoever leaves this page is told of the end on another one.
    watchImport(importId);
    const left = new AbortController();
    void watchProgress(importId, left.signal, {
      onAnswer(answer) {
        setLatest(answer);
        setUnreachableSince(undefined);
      },
      onSilence: () => setUnreachableSince((since) => since ?? new Date()),
      onEnd(href) {
        // Whoever is being asked something goes on from there, and is called again until they do.
        if (document.querySelector("[role=alertdialog]")) return;
        unwatchImport(importId);
        // Drawn anew, this page would be empty until the one that it leads to has come.
        if (href && href !== location.pathname) startTransition(() => router.replace(href));
        else router.refresh();
      },
    });
    return () => left.abort();
  }, [importId, router]);

  return { latest, unreachableSince };
}
