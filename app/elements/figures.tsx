import type { ReactNode } from "react";

/** A row of numbers with their names. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <dl className="panel grid grid-cols-2 gap-px overflow-hidden bg-line sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none">
      {children}
    </dl>
  );
}

/** Characters of a value that are shown large; more of them would not fit into one line. */
const mostLarge = 9;

export function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col justify-between bg-surface p-4 max-sm:odd:last:col-span-2 sm:p-5">
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd
        className={`figure mt-1 font-semibold text-base [overflow-wrap:anywhere] ${value.length > mostLarge ? "lg:text-lg" : "sm:text-lg md:text-xl"}`}
      >
        {value}
      </dd>
    </div>
  );
}
