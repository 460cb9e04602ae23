"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { onWatchedImports, watchedImports } from "./watched-imports";

// Comes when somebody has started something.
const EndingToasts = dynamic(() => import("./ending-toasts"), { ssr: false });

/** Tells on whatever page that an import which was seen at work has ended. */
export function TellEndings() {
  const watched = useSyncExternalStore(onWatchedImports, watchedImports, () => "");
  return watched && <EndingToasts watched={watched} />;
}
