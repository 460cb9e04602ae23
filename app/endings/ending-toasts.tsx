"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { EndingToast } from "./ending-toast";
import { type Ending, followEndings } from "./follow-endings";
import { unwatchImport } from "./watched-imports";

/** Says which imports have ended, in a corner and in the title of the tab, until that was seen, closed or looked at. */
export default function EndingToasts({ watched }: { watched: string }) {
  const pathname = usePathname();
  const [endings, setEndings] = useState<Ending[]>([]);
  useEffect(() => {
    const left = new AbortController();
    void followEndings(watched, left.signal, (ending) =>
      setEndings((earlier) => [...earlier.filter(({ importId }) => importId !== ending.importId), ending]),
    );
    return () => left.abort();
  }, [watched]);
  useEffect(() => {
    for (const { importId } of endings) if (isAt(importId, pathname)) unwatchImport(importId);
  }, [endings, pathname]);
  const shown = endings.filter(({ importId }) => watched.includes(importId) && !isAt(importId, pathname));
  useTitleOf(shown.at(-1)?.sentence, pathname);
  if (watched.split("\n").every((line) => isAt(line.split(" ", 1)[0] ?? "", pathname))) return null;
  return (
    // Above the bar at the lower edge of some pages, and away from the navigation and the steps at the upper one: where both
    // leave little room, they scroll. The newest is on top, so that no other moves when it comes.
    <div
      role="status"
      className="fixed end-4 bottom-24 z-30 space-y-2 max-md:max-h-[calc(100dvh-13.5rem)] max-md:overflow-y-auto max-sm:start-4 sm:w-96"
    >
      {shown.toReversed().map((ending) => (
        <EndingToast key={ending.importId} ending={ending} onLeave={() => unwatchImport(ending.importId)} />
      ))}
    </div>
  );
}

/** The page of the import says it by itself. */
function isAt(importId: string, pathname: string): boolean {
  return pathname.startsWith(`/imports/${importId}/`);
}

/** Puts a sentence before the title of the page, for whoever looks at another tab. */
function useTitleOf(sentence: string | undefined, pathname: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another title
  useEffect(() => {
    if (!sentence) return;
    const { title } = document;
    const told = `${sentence} · ${title}`;
    document.title = told;
    return () => {
      if (document.title === told) document.title = title;
    };
  }, [sentence, pathname]);
}
