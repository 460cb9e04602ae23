import type { FormatOverrides } from "@/lib/files/file-format";
import type { ParseDetails } from "@/lib/imports/parse-details";
import { ReadAgainForm } from "./read-again-form";

/** Every decision about the file with its reason, and the way to decide otherwise. */
export function HowItWasRead({
  importId,
  revision,
  details,
  chosen,
}: {
  importId: string;
  revision: string;
  details: ParseDetails;
  chosen: FormatOverrides;
}) {
  const { source, sentences, numbers, columns, skippedLines } = details;
  return (
    <section aria-labelledby="how-read" className="panel mt-6 p-4 text-sm sm:p-5">
      <h2 id="how-read" className="font-semibold text-base">
        How the file was read
      </h2>
      <ul className="mt-3 list-disc space-y-2 pl-5 [overflow-wrap:anywhere] marker:text-accent">
        {source && (
          <li>
            This looks like a {source.file} of {source.name}
            {source.certainty === "INFERRED" ? ", as far as can be told from its columns" : ""}.
          </li>
        )}
        {[...sentences, ...(numbers ? [numbers.reason] : []), ...columns.refused.map(({ reason }) => reason)].map(
          (sentence) => (
            <li key={sentence}>{sentence}</li>
          ),
        )}
      </ul>
      {skippedLines.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer font-medium">Lines that were left out</summary>
          <ol className="mt-2 space-y-1 pl-5 text-ink-soft [overflow-wrap:anywhere]">
            {skippedLines.map(({ record, text }) => (
              <li key={`${record} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </details>
      )}
      <ReadAgainForm importId={importId} revision={revision} details={details} chosen={chosen} />
    </section>
  );
}
