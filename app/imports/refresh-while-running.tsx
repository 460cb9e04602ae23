"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Texts } from "@/app/texts/english";
import { UnreachableNotice } from "./[id]/unreachable-notice";

const pauseMilliseconds = 2_000;

/**
 * Has the page drawn anew every few seconds, as long as it is looked at. Asks first whether the server is there, and says so
 * when it is not: when a page cannot be fetched, Next leaves it.
 */
export function RefreshWhileRunning({ texts }: { texts: Texts["waiting"] }) {
  const router = useRouter();
  const [silentSince, setSilentSince] = useState<Date>();
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState === "hidden") return;
      const isThere = await fetch("/api/health", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      setSilentSince((since) => (isThere ? undefined : (since ?? new Date())));
      if (isThere) router.refresh();
    }, pauseMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return (
    silentSince && (
      <div className="mb-4">
        <UnreachableNotice since={silentSince} texts={texts} />
      </div>
    )
  );
}
