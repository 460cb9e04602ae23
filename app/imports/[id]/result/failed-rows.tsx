import { Download } from "lucide-react";
import Link from "next/link";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { linkStyle } from "@/app/elements/link-style";
import { Pager } from "@/app/elements/pager";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import { failedRowCounts, failedRowsPage } from "@/lib/imports/failed-rows";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";

const rowsPerPage = 50;

/** The rows that failed: how many for which reason, each with its sentence, and how to go on. @param after the row before the page */
export async function FailedRows({
  importKey,
  record,
  after,
}: {
  importKey: ImportKey;
  record: ImportWithProgress;
  after: number;
}) {
  const { texts, formats } = await reader();
  const { failedRows } = texts;
  const [counts, found] = await Promise.all([
    failedRowCounts(importKey),
    failedRowsPage(importKey, after, rowsPerPage + 1),
  ]);
  // A run that stopped before its end has none.
  const hasErrorFile = record.errorFileKey !== null;
  const [before, behind] = hasErrorFile ? failedRows.correctFile : failedRows.correctRows;
  const rows = found.slice(0, rowsPerPage);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const path = `/imports/${record.id}/result`;
  const last = rows.at(-1);
  return (
    <section aria-labelledby="failed-rows" className="space-y-4">
      <div className="panel flex flex-wrap items-center justify-between gap-4 p-4 sm:p-5">
        <div className="min-w-0 max-w-[60ch]">
          <h2 id="failed-rows" className="font-semibold">
            {failedRows.title(total)}
          </h2>
          <p className="mt-1 text-ink-soft text-sm">
            {before}{" "}
            <Link href="/imports/new" className={linkStyle}>
              {failedRows.uploadAgain}
            </Link>
            {behind}
          </p>
        </div>
        {hasErrorFile && (
          <a href={`/imports/${record.id}/error-file`} download className={buttonStyle.primary}>
            <Download aria-hidden className="size-4" />
            {failedRows.download(total)}
          </a>
        )}
      </div>
      <ul aria-label={failedRows.reasons} className="flex flex-wrap gap-2 text-sm">
        {counts.map(({ errorCode, count }) => (
          <li key={errorCode} className="rounded-lg bg-sunken px-3 py-1.5">
            <span className="font-semibold">{failedRows.rows(count)}</span> {failedRows.names[errorCode]}
          </li>
        ))}
      </ul>
      <div className={tableStyle.frame}>
        <table className={tableStyle.table}>
          <thead className={tableStyle.head}>
            <tr>
              <th className={`${tableStyle.headCell} ${tableStyle.number} w-0`}>{failedRows.row}</th>
              <th className={tableStyle.headCell}>{failedRows.wrong}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rowNumber, errorCode, errorDetail, suggestion }) => (
              <tr key={rowNumber} className={tableStyle.row}>
                <td className={`${tableStyle.cell} ${tableStyle.number} text-ink-soft`}>{formats.number(rowNumber)}</td>
                <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                  {texts.rowError(errorCode, errorDetail, suggestion)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        label={failedRows.pages}
        back={after > 0 ? { href: path, text: failedRows.first } : undefined}
        forward={
          found.length > rowsPerPage && last
            ? { href: addressWith(path, { after: String(last.rowNumber) }), text: failedRows.next }
            : undefined
        }
      />
    </section>
  );
}
