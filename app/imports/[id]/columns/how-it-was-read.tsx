import type { ReactNode } from "react";
import { Disclosure } from "@/app/elements/disclosure";
import { reader } from "@/app/texts/reader";
import type { ParseDetails } from "@/lib/import-files/parse-details";
import { readPointsFormat } from "@/lib/import-files/points-format";
import type { ImportWithProgress } from "@/lib/imports/get-import";

/** Every decision about the file with its reason. @param children the way to decide otherwise, while there is one */
export async function HowItWasRead({
  record,
  details,
  children,
}: {
  record: ImportWithProgress;
  details: ParseDetails;
  children?: ReactNode;
}) {
  const { texts } = await reader();
  const { howRead } = texts.columns;
  const { numbers, skippedLines } = details;
  const points = numbers && readPointsFormat(record.pointsFormat);
  return (
    <section aria-labelledby="how-read" className="panel mt-6 p-4 text-sm sm:p-5">
      <h2 id="how-read" className="font-semibold text-base">
        {howRead.title}
      </h2>
      <ul className="mt-3 list-disc space-y-2 ps-5 [overflow-wrap:anywhere] marker:text-accent">
        {texts.decisions(details).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {points && (
          <li>
            {texts.numbers(points.decided)} {points.likely && texts.likelyDecimal(points.likely)}
          </li>
        )}
      </ul>
      {skippedLines.length > 0 && (
        <Disclosure summary={howRead.leftOut} isPanel={false}>
          <ol className="space-y-1 ps-6 text-ink-soft [overflow-wrap:anywhere]">
            {skippedLines.map(({ record, text }) => (
              <li key={`${record} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {children && <div className="mt-4 border-line border-t pt-2">{children}</div>}
    </section>
  );
}
