import { useId } from "react";

type Choice = { name: string; example: string };

/**
 * A question with a few answers, each with an example; one must be chosen.
 * @param chosen none where nobody but the reader can know it
 * @param hint what may help to answer it
 * @param isMinor takes less room
 */
export function ChoiceQuestion<Answer extends string>({
  name,
  question: { title, choices },
  chosen,
  hint,
  isMinor = false,
}: {
  name: string;
  question: { title: string; choices: Record<Answer, Choice> };
  chosen: Answer | undefined;
  hint?: string | undefined;
  isMinor?: boolean;
}) {
  const hintId = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={hint ? hintId : undefined}>
      <legend className={isMinor ? "mb-1 text-ink-soft text-sm" : "mb-2 font-semibold"}>{title}</legend>
      {hint && (
        <p id={hintId} className="mb-2 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      <div className={isMinor ? "flex flex-wrap gap-x-8" : "grid gap-2 sm:auto-cols-fr sm:grid-flow-col"}>
        {Object.entries<Choice>(choices).map(([answer, { name: words, example }]) => (
          <label key={answer} className={`flex cursor-pointer gap-3 text-sm ${isMinor ? minor : major}`}>
            <input
              type="radio"
              name={name}
              required
              value={answer}
              defaultChecked={answer === chosen}
              className="mt-0.5 size-4 shrink-0 scroll-mt-28 accent-accent"
            />
            <span className="min-w-0">
              <span className={isMinor ? "" : "font-medium"}>{words}</span>
              <span className="figure mt-1 block text-pretty text-ink-soft">{example}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const major =
  "rounded-lg border border-line p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft";
const minor = "py-2 max-md:py-2.5";
