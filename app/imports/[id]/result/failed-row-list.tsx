import { Check, Minus } from "lucide";
import type { ReactNode } from "react";
import { LineIcon } from "@/app/elements/line-icon";
import { linkStyle } from "@/app/elements/link-style";
import { tableStyle } from "@/app/elements/table-style";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { findCountingRows } from "@/lib/import-rows/find-counting-rows";
import type { ImportKey } from "@/lib/imports/import-key";
import type { FailedRowOfPage } from "@/lib/runs/failed-rows";
import { showText } from "@/lib/show-text";
import type { RowErrorCode } from "@/prisma/client/enums";
import { RowFix } from "../row-fix/row-fix";
import { rowFixProps } from "../row-fix/row-fix-props";

/** More of a cell than a page has room for. */
const maxCellLength = 254;

/** Rows that failed, each with what is in the file, what is wrong and what was decided; on small screens each is a block. */
export async function FailedRowList({
  importKey,
  rows,
  canFix,
}: {
  importKey: ImportKey;
  rows: FailedRowOfPage[];
  canFix: boolean;
}) {
  const [{ texts, formats }, counting] = await Promise.all([reader(), findCountingRows(importKey, rows)]);
  const { failedRows } = texts;
  const { loyaltyImportId: importId } = importKey;
  return (
    <div className={tableStyle.frame}>
      <table className={`${tableStyle.table} max-sm:block`}>
        <thead className={`${tableStyle.head} max-sm:sr-only`}>
          <tr>
            <th className={`${tableStyle.headCell} ${tableStyle.number} w-0`}>{failedRows.row}</th>
            <th className={tableStyle.headCell}>{failedRows.email}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{failedRows.points}</th>
            <th className={tableStyle.headCell}>{failedRows.wrong}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={row.rowNumber} className={`${tableStyle.row} max-sm:grid max-sm:gap-1 max-sm:px-4 max-sm:py-3`}>
              <td className={`${cell} figure text-ink-soft sm:text-end`}>
                <span className="sm:hidden">{failedRows.row} </span>
                {formats.number(row.rowNumber)}
              </td>
              <td className={`${cell} sm:w-1/4 [overflow-wrap:anywhere]`}>
                <Cell found={row.emailCell} corrected={row.correction?.email ?? null} />
              </td>
              <td className={`${cell} figure sm:text-end [overflow-wrap:anywhere]`}>
                {(row.pointsCell || row.correction?.points) && (
                  <span className="text-ink-soft sm:hidden">{failedRows.points} </span>
                )}
                <Cell found={row.pointsCell} corrected={row.correction?.points ?? null} />
              </td>
              <td className={`${cell} sm:w-1/2 [overflow-wrap:anywhere]`}>
                <Standing row={row} countingRow={counting.get(row.rowNumber)} importId={importId} canFix={canFix} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = "align-top sm:px-4 sm:py-3 max-sm:empty:hidden";

async function Cell({ found, corrected }: { found: string | null; corrected: string | null }) {
  const { fix } = (await reader()).texts;
  const shown = found === null ? "" : showText(found, maxCellLength);
  if (corrected === null || corrected === found) return shown;
  return (
    <>
      <span className="font-medium">{corrected}</span>
      {shown && <span className="block text-ink-soft text-xs">{fix.was(shown)}</span>}
    </>
  );
}

/** Rows that need no other email or points, but another import, or none. */
const fixedElsewhere = new Set<RowErrorCode>(["NOT_PROCESSED", "ALREADY_IMPORTED", "ROW_UNKNOWN"]);

type Standing = { row: FailedRowOfPage; countingRow: number | undefined; importId: string; canFix: boolean };

async function Standing({ row, countingRow, importId, canFix }: Standing) {
  const to = await reader();
  const { texts } = to;
  const { fix } = texts;
  const { errorCode, errorDetail, suggestion, correction, retriedBy } = row;
  if (retriedBy) {
    return (
      <Decision>
        {fix.retried}{" "}
        <a href={`/imports/${retriedBy.id}`} className={linkStyle}>
          {shownFileName(retriedBy.fileName)}
        </a>
      </Decision>
    );
  }
  const decision = correction ? (correction.skipped ? "skipped" : "corrected") : "none";
  return (
    <>
      {correction ? (
        <Decision skipped={correction.skipped}>{correction.skipped ? fix.skipped : fix.corrected}</Decision>
      ) : (
        <p>
          {texts.rowError(errorCode, errorDetail, suggestion)}
          {countingRow !== undefined && ` ${texts.failedRows.countsWithout(countingRow)}`}
        </p>
      )}
      {canFix && !fixedElsewhere.has(errorCode) && <RowFix {...rowFixProps(importId, { ...row, decision }, to)} />}
    </>
  );
}

function Decision({ skipped = false, children }: { skipped?: boolean; children: ReactNode }) {
  const icon = skipped ? Minus : Check;
  return (
    <p className={`flex items-start gap-1.5 ${skipped ? "text-ink-soft" : ""}`}>
      <LineIcon icon={icon} className={`mt-0.5 size-4 shrink-0 ${skipped ? "" : "text-accent"}`} />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
