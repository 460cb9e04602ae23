"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { onWatchedImports, watchedImports } from "./watched-imports";

// Comes when somebody has started something. Without a connection it does not, and the page is to stay all the same.
const EndingToasts = lazy(() => import("./ending-toasts").catch(() => ({ default: () => null })));

/** Tells on whatever page that an import which was seen at work has ended. */
export function TellEndings() {
  const watched = useSyncExternalStore(onWatchedImports, watchedImports, () => "");
  if (!watched) return null;
  return (
    <Suspense>
      <EndingToasts watched={watched} />
    </Suspense>
  );
}
