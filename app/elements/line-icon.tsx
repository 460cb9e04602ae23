import type { IconNode } from "lucide";
import { createElement } from "react";

/** An icon of Lucide in the color of the text beside it, which says the same in words. */
export function LineIcon({ icon, className }: { icon: IconNode; className: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {icon.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}
