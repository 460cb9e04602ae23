import { Notice } from "@/app/elements/notice";
import { TextWithMoments } from "@/app/elements/text-with-moments";
import { reader } from "@/app/texts/reader";
import type { RunOptions } from "@/lib/staging/run-options";
import type { Warning } from "@/lib/warnings/warning";
import { changeFormId } from "./change-form-id";
import { warningMoments, warningWords } from "./warning-words";

/** What to know before the import is started. What is severe must be ticked where it can be started; absent when there is nothing. */
export async function WarningList({
  warnings,
  mode,
  canStart,
}: {
  warnings: Warning[];
  mode: RunOptions["mode"];
  canStart: boolean;
}) {
  const to = await reader();
  const { title, seen, seenAndAdd } = to.texts.review.warnings;
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings" className="mb-3 font-semibold">
        {title}
      </h2>
      <ul className="space-y-2">
        {warnings.map((warning) => {
          const [first = "", ...rest] = warningWords(warning, to);
          const isSevere = warning.severity === "SEVERE";
          return (
            <li key={warning.code}>
              <Notice kind={isSevere ? "caution" : "info"}>
                <p id={`warning-${warning.code}`}>
                  <span className={isSevere ? "font-semibold" : ""}>
                    <TextWithMoments text={first} moments={warningMoments(warning)} />
                  </span>{" "}
                  {rest.join(" ")}
                </p>
                {isSevere && canStart && (
                  <label className="-mb-2 flex min-h-10 w-fit cursor-pointer items-center gap-2 font-medium max-md:min-h-11">
                    <input
                      type="checkbox"
                      form={changeFormId}
                      name="acknowledged"
                      value={warning.code}
                      required
                      aria-describedby={`warning-${warning.code}`}
                      className="size-4 shrink-0 scroll-mt-28 accent-accent"
                    />
                    {warning.code === "SAME_FILE_IMPORTED" && mode === "ADD" ? seenAndAdd : seen}
                  </label>
                )}
              </Notice>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
