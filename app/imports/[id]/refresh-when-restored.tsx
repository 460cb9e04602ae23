"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const shown = new Set<string>();

/**
 * Going back shows a page as it was when it was left. An import has moved on since then, so that such a page is asked for
 * again. @param drawing names this answer of the server; one that is shown a second time comes from a cache
 */
export function RefreshWhenRestored({ drawing }: { drawing: string }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(drawing)) router.refresh();
    shown.add(drawing);
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) router.refresh();
    };
    window.addEventListener("pageshow", onPageShow);
    return () => window.removeEventListener("pageshow", onPageShow);
  }, [drawing, router]);
  return null;
}
