"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pauseMilliseconds = 2_000;

/**
 * Has the page drawn anew every few seconds, as long as it is looked at. Asks first whether the server is there: when a page
 * cannot be fetched, Next leaves it for the browser's own error page.
 */
export function RefreshWhileRunning() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState === "hidden") return;
      const isThere = await fetch("/api/health", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere) router.refresh();
    }, pauseMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
