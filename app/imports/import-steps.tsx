import { Check } from "lucide";
import { LineIcon } from "@/app/elements/line-icon";
import { reader } from "@/app/texts/reader";

/** The steps that have pages, in their order. */
const steps = ["upload", "columns", "review", "run", "result"] as const;

type Step = (typeof steps)[number];
type State = "current" | "done" | "reached" | "ahead";

/**
 * The stepper above an import. Finished steps are links, as far as there is something to see.
 * @param current the step that is shown
 * @param reached the step where the import stands, when that is another one
 * @param importId of the import, once there is one
 */
export async function ImportSteps({
  current,
  reached = current,
  importId,
}: {
  current: Step;
  reached?: Step;
  importId?: string;
}) {
  const { texts } = await reader();
  return (
    <nav aria-label={texts.steps.label} className="mb-4 md:mb-8">
      <ol className="flex gap-1.5 text-xs sm:gap-3 sm:text-sm">
        {steps.map((step) => {
          const state = stateOf(step, current, reached);
          const href = state === "current" || state === "ahead" ? undefined : pathOf(step, reached, importId);
          const name = (
            <>
              {state === "done" && <LineIcon icon={Check} className="size-3.5 shrink-0 max-sm:hidden" />}
              {texts.steps.names[step]}
              {(state === "done" || state === "ahead") && <span className="sr-only"> ({texts.steps[state]})</span>}
            </>
          );
          return (
            <li key={step} aria-current={state === "current" ? "step" : undefined} className={stepStyle[state]}>
              {href ? (
                <a
                  href={href}
                  title={step === "upload" ? texts.steps.another : undefined}
                  className={`${nameStyle} hover:underline`}
                >
                  {name}
                </a>
              ) : (
                <span className={nameStyle}>{name}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(step: Step, current: Step, reached: Step): State {
  if (step === current) return "current";
  if (reached === "result" && step !== "result") return "done";
  if (step === reached) return "reached";
  return steps.indexOf(step) < steps.indexOf(reached) ? "done" : "ahead";
}

/**
 * An import keeps its file, so that another file is another import. Columns can be chosen anew until the run; what it did
 * stands on the page of the result.
 */
function pathOf(step: Step, reached: Step, importId: string | undefined): string | undefined {
  if (step === "upload") return "/imports/new";
  if (importId === undefined) return undefined;
  if (step === reached) return `/imports/${importId}`;
  if (step !== "columns") return undefined;
  return reached === "review" ? `/imports/${importId}/columns` : `/imports/${importId}/file`;
}

const nameStyle = "flex items-center gap-1.5 pt-2 max-md:min-h-11 max-md:items-start";

const shape = "flex-1 border-t-4";

const stepStyle = {
  current: `${shape} border-accent font-semibold text-ink`,
  done: `${shape} border-accent text-accent`,
  reached: `${shape} border-accent text-accent`,
  ahead: `${shape} border-line text-ink-soft`,
} as const;
