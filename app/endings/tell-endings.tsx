"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { onWatchedImports, watchedImports } from "./watched-imports";

// Comes when somebody has started something.
const EndingToasts = lazy(() => import("./ending-toasts"));

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
