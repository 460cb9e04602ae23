import { ChevronDown } from "lucide";
import type { ComponentProps } from "react";
import { LineIcon } from "@/app/elements/line-icon";
import { fieldStyle } from "./field-style";

/** A choice of one of several, with an arrow that stands as far from the edge as the words do. */
export function Select(properties: Omit<ComponentProps<"select">, "className">) {
  return (
    <span className="relative block min-w-0">
      <select {...properties} className={`${fieldStyle} appearance-none pe-9`} />
      <LineIcon
        icon={ChevronDown}
        className="pointer-events-none absolute end-3 inset-y-0 my-auto size-4 text-ink-soft"
      />
    </span>
  );
}
