import { addressWith } from "@/app/elements/address-with";
import { reader } from "@/app/texts/reader";
import type { PreviewReport } from "@/lib/previews/preview-report";
import { ActButton } from "./act-button";
import { addressQuery, type ReviewQuery } from "./review-query";
import { acceptAndCheck } from "./suggestions-action";

/** How many rows fail for which reason, each a way to them, and what can be mended at once; absent when none fails. */
export async function FailureReasons({
  importId,
  path,
  query,
  failures,
  suggestionCount,
}: {
  importId: string;
  path: string;
  query: ReviewQuery;
  failures: PreviewReport["failures"];
  suggestionCount: number;
}) {
  const { failures: texts } = (await reader()).texts.review;
  if (failures.length === 0) return null;
  return (
    <section aria-labelledby="reasons" className="panel p-4 sm:p-5">
      <h2 id="reasons" className="font-semibold">
        {texts.title}
      </h2>
      <ul aria-labelledby="reasons" className="mt-3 flex flex-wrap gap-2 text-sm">
        {failures.map(({ errorCode, count }) => (
          <li key={errorCode}>
            <a
              href={addressWith(path, addressQuery({ show: "failing", reason: errorCode }))}
              data-keep-place
              aria-current={query.reason === errorCode ? "true" : undefined}
              className={`inline-flex min-h-10 flex-wrap items-center gap-x-1 rounded-lg border px-3 py-1.5 hover:bg-accent-soft max-md:min-h-11 ${query.reason === errorCode ? "border-accent bg-accent-soft" : "border-transparent bg-sunken"}`}
            >
              <span className="figure font-semibold">{texts.rows(count)}</span> {texts.names[errorCode]}
            </a>
          </li>
        ))}
      </ul>
      {suggestionCount > 0 && (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-4">
          <p className="max-w-[60ch] text-ink-soft text-sm">{texts.suggestionsText}</p>
          <ActButton action={acceptAndCheck.bind(null, importId)} pendingText={texts.accepting}>
            {texts.suggestions(suggestionCount)}
          </ActButton>
        </div>
      )}
    </section>
  );
}
