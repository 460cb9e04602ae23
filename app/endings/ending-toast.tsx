"use client";

import { X } from "lucide";
import { LineIcon } from "@/app/elements/line-icon";
import { linkStyle } from "@/app/elements/link-style";
import type { Ending } from "./follow-endings";
import { useLeaving } from "./use-leaving";

/** One ending, until it is closed or was to be seen for a while. */
export function EndingToast({ ending, onLeave }: { ending: Ending; onLeave: () => void }) {
  const { sentence, href, link, close } = ending;
  const holds = useLeaving(onLeave);
  return (
    <div
      {...holds}
      className="flex items-start gap-2 rounded-lg border border-accent bg-surface py-2 ps-4 pe-2 text-sm shadow-float"
    >
      <p className="min-w-0 grow py-2 [overflow-wrap:anywhere]">
        {sentence}{" "}
        <a href={href} className={`${linkStyle} -my-2 inline-block py-2 max-md:-my-3 max-md:py-3`}>
          {link}
        </a>
      </p>
      <button
        type="button"
        aria-label={close}
        onClick={onLeave}
        className="grid size-10 shrink-0 place-items-center rounded-lg hover:bg-sunken max-md:size-11"
      >
        <LineIcon icon={X} className="size-4" />
      </button>
    </div>
  );
}
