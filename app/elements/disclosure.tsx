import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Something that is there when it is wanted: a line that opens a panel. Works without JavaScript. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group panel">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-lg px-4 font-medium text-accent text-sm hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform duration-150 group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className="border-line border-t p-4">{children}</div>
    </details>
  );
}
