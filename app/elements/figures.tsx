import type { ReactNode } from "react";

/** A row of numbers with their names, all of one size: that in which the longest fits into one line. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <dl className="panel grid grid-cols-2 gap-px overflow-hidden bg-line @lg:grid-flow-col @lg:auto-cols-fr @lg:grid-cols-none [&:has([data-long])_dd]:text-base lg:[&:has([data-long])_dd]:text-lg">
        {children}
      </dl>
    </div>
  );
}

/** Characters of a value that fit into one line when they are large. */
const mostLarge = 9;

export function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col justify-between bg-surface p-4 @max-lg:odd:last:col-span-2 sm:p-5">
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd
        data-long={value.length > mostLarge || undefined}
        className="figure mt-1 font-semibold text-base sm:text-lg md:text-xl [overflow-wrap:anywhere]"
      >
        {value}
      </dd>
    </div>
  );
}
