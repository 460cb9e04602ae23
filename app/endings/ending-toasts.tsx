"use client";

import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { linkStyle } from "@/app/elements/link-style";
import { type Ending, followEndings } from "./follow-endings";
import { unwatchImport } from "./watched-imports";

/** Says which imports have ended, in a corner and in the title of the tab, until it is closed or looked at. */
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
    <div role="status" className="fixed end-4 top-4 z-30 space-y-2 max-sm:start-4 sm:w-96">
      {shown.map(({ importId, sentence, href, link, close }) => (
        <div
          key={importId}
          className="flex items-start gap-2 rounded-lg border border-accent bg-surface py-2 ps-4 pe-2 text-sm shadow-float"
        >
          <p className="min-w-0 grow py-2 [overflow-wrap:anywhere]">
            {sentence}{" "}
            <a href={href} className={linkStyle}>
              {link}
            </a>
          </p>
          <button
            type="button"
            aria-label={close}
            onClick={() => unwatchImport(importId)}
            className="grid size-10 shrink-0 place-items-center rounded-lg hover:bg-sunken max-md:size-11"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
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
