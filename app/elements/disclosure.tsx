import { ChevronRight } from "lucide";
import type { ReactNode } from "react";
import { LineIcon } from "@/app/elements/line-icon";

/**
 * Something that is there when it is wanted: a line that opens what is beneath it. Works without JavaScript.
 * @param isPanel it stands by itself; else it is a part of a panel
 */
export function Disclosure({
  summary,
  isPanel = true,
  children,
}: {
  summary: string;
  isPanel?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={isPanel ? "group panel" : "group"}>
      <summary
        className={`flex min-h-11 list-none items-center gap-2 rounded-lg font-medium text-accent text-sm hover:bg-accent-soft [&::-webkit-details-marker]:hidden ${isPanel ? "px-4" : "-mx-2 w-fit px-2"}`}
      >
        <LineIcon
          icon={ChevronRight}
          className="size-4 transition-transform duration-150 group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className={isPanel ? "border-line border-t p-4" : "pt-2"}>{children}</div>
    </details>
  );
}
