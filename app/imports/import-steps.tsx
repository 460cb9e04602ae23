import { Check } from "lucide-react";
import Link from "next/link";

const steps = ["Upload", "Columns", "Run", "Result"] as const;

/** The stepper above an import. The first step is a link once it is done: an import keeps its file, another file is a new one. */
export function ImportSteps({ current }: { current: (typeof steps)[number] }) {
  const currentIndex = steps.indexOf(current);
  return (
    <nav aria-label="Steps of this import" className="mb-8">
      <ol className="flex gap-1.5 text-xs sm:gap-3 sm:text-sm">
        {steps.map((step, index) => {
          const done = index < currentIndex || current === "Result";
          const state = index === currentIndex ? "current" : done ? "done" : "ahead";
          const name = (
            <>
              {done && <Check aria-hidden className="size-3.5 shrink-0" />}
              {step}
              <span className="sr-only">{index === currentIndex ? "" : done ? " (done)" : " (not yet)"}</span>
            </>
          );
          return (
            <li key={step} aria-current={state === "current" ? "step" : undefined} className={stepStyle[state]}>
              {done && step === "Upload" ? (
                <Link
                  href="/imports/new"
                  title="Upload another file"
                  className="flex items-center gap-1.5 hover:underline"
                >
                  {name}
                </Link>
              ) : (
                <span className="flex items-center gap-1.5">{name}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const shape = "flex-1 border-t-4 pt-2";

const stepStyle = {
  current: `${shape} border-accent font-semibold text-ink`,
  done: `${shape} border-accent text-accent`,
  ahead: `${shape} border-line text-ink-soft`,
} as const;
