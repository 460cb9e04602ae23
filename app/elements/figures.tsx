import type { ReactNode } from "react";

/** A row of numbers with their names, all of one size: that in which the longest fits into one line. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <dl className="panel grid grid-cols-2 gap-px overflow-hidden bg-line sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none [&:has([data-long])_dd]:text-base lg:[&:has([data-long])_dd]:text-lg">
      {children}
    </dl>
  );
}

/** Characters of a value that fit into one line when they are large. */
const mostLarge = 9;

export function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col justify-between bg-surface p-4 max-sm:odd:last:col-span-2 sm:p-5">
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
