import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import type { Reader } from "@/app/texts/reader-of";
import type { RowRecord } from "@/lib/import-rows/select-rows";
import { showText } from "@/lib/show-text";
import type { RunOptions } from "@/lib/staging/run-options";
import { CorrectRow } from "./correct-row";

/** More than an email has; a cell that is none may be longer. */
const longestShown = 254;

/** One row of the file with what becomes of it. On a small screen it is a block of its own. */
export async function RowLine({
  importId,
  row,
  duplicates,
}: {
  importId: string;
  row: RowRecord;
  duplicates: RunOptions["duplicates"];
}) {
  const to = await reader();
  const { rows } = to.texts.review;
  const email = row.customerEmail ?? row.emailCell ?? "";
  const fails = row.errorCode !== null;
  return (
    <tr
      className={`${tableStyle.row} max-sm:grid max-sm:grid-cols-[auto_minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:px-4 max-sm:py-3`}
    >
      <td className={`${cell} figure text-ink-soft sm:text-end`}>{to.formats.number(row.rowNumber)}</td>
      <td className={`${cell} [overflow-wrap:anywhere] max-sm:col-span-2 sm:w-1/2`}>
        {email ? <bdi>{showText(email, longestShown)}</bdi> : <span className="text-ink-soft">{rows.noEmail}</span>}
        {isCorrected(row) && row.errorCode !== "SKIPPED" && <Correction row={row} />}
        {isCorrected(row) && !fails && <CorrectRow importId={importId} row={row} />}
      </td>
      {fails ? (
        <td colSpan={2} className={`${cell} text-pretty [overflow-wrap:anywhere] max-sm:col-span-2 max-sm:col-start-2`}>
          <span className="flex gap-2">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            <span className="min-w-0">{failureSentence(row, to)}</span>
          </span>
          <CorrectRow importId={importId} row={row} />
        </td>
      ) : (
        <>
          <td className={`${cell} figure whitespace-nowrap max-sm:col-start-2 sm:text-end`}>
            {nowThen(row, duplicates, to)}
          </td>
          <td
            className={`${cell} figure whitespace-nowrap text-end font-medium max-sm:col-start-3 max-sm:empty:hidden`}
          >
            {row.change ? to.formats.signed(row.change) : null}
          </td>
        </>
      )}
    </tr>
  );
}

const cell = "align-top sm:px-4 sm:py-3";

function failureSentence({ errorCode, errorDetail, suggestion }: RowRecord, { texts }: Reader): string {
  return errorCode === null ? "" : texts.rowError(errorCode, errorDetail, suggestion);
}

function nowThen(
  { balance, change, mergedInto }: RowRecord,
  duplicates: RunOptions["duplicates"],
  { texts, formats }: Reader,
): ReactNode {
  const { rows } = texts.review;
  if (mergedInto !== null) {
    return (
      <span className="whitespace-normal text-ink-soft">
        {duplicates === "SUM" ? rows.countedWith(mergedInto) : rows.replacedBy(mergedInto)}
      </span>
    );
  }
  const before = formats.number(balance ?? 0);
  if (!change) {
    return (
      <>
        {before} <span className="text-ink-soft">{rows.stays}</span>
      </>
    );
  }
  return (
    <bdi dir="ltr">
      <span className="text-ink-soft">{before} →</span> {formats.number((balance ?? 0) + change)}
    </bdi>
  );
}

function isCorrected({ correctedEmail, correctedPoints, skipped }: RowRecord): boolean {
  return skipped === true || correctedEmail !== null || correctedPoints !== null;
}

async function Correction({ row: { skipped } }: { row: RowRecord }) {
  const { rows } = (await reader()).texts.review;
  return (
    <span className="ms-2 inline-block rounded bg-accent-soft px-1.5 text-accent text-xs">
      {skipped ? rows.correctedSkip : rows.corrected}
    </span>
  );
}
