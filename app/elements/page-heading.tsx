import type { ReactNode } from "react";
import { StepFocus } from "./step-focus";

/** @param takesFocus names the step of a journey whose heading is focused when the step changes */
export function PageHeading({
  title,
  lead,
  actions,
  takesFocus,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  takesFocus?: string;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-full">
        <h1
          tabIndex={takesFocus ? -1 : undefined}
          className="font-semibold text-lg tracking-tight [overflow-wrap:anywhere] focus:outline-none md:text-xl"
        >
          {title}
        </h1>
        {lead && <p className="mt-1 max-w-[65ch] text-pretty text-ink-soft [overflow-wrap:anywhere]">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      {takesFocus && <StepFocus step={takesFocus} />}
    </div>
  );
}
