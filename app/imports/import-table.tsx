import Link from "next/link";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { linkStyle } from "../elements/link-style";
import { Moment } from "../elements/moment";
import { countOf, formatBytes, formatNumber } from "../elements/number-words";
import { tableStyle } from "../elements/table-style";
import { ImportStatus } from "./import-status";
import { importStepPath } from "./import-step";

/** Imports as a table; on small screens each is a block of its own. */
export function ImportTable({ imports }: { imports: ImportWithProgress[] }) {
  return (
    <div className={tableStyle.frame}>
      <table className={`${tableStyle.table} max-sm:block`}>
        <thead className={`${tableStyle.head} max-sm:sr-only`}>
          <tr>
            <th className={tableStyle.headCell}>File</th>
            <th className={tableStyle.headCell}>Status</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>Rows</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>Changed</th>
            <th className={tableStyle.headCell}>When</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {imports.map((record) => (
            <tr key={record.id} className={`${tableStyle.row} max-sm:grid max-sm:gap-1 max-sm:px-4 max-sm:py-3`}>
              <td className={`${cell} sm:w-2/5`}>
                <Link
                  href={importStepPath(record)}
                  prefetch={false}
                  className={`${linkStyle} [overflow-wrap:anywhere]`}
                >
                  {shownFileName(record.fileName)}
                </Link>
                <span className="block text-ink-soft text-xs">{formatBytes(Number(record.fileSize))}</span>
              </td>
              <td className={cell}>
                <ImportStatus record={record} />
              </td>
              <td className={`${cell} figure sm:text-right`}>{rowsOf(record)}</td>
              <td className={`${cell} figure sm:text-right`}>{changesOf(record)}</td>
              <td className={`${cell} text-ink-soft`}>
                <Moment date={record.createdDate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = "align-top sm:px-4 sm:py-3 max-sm:empty:hidden";

function rowsOf({ parsedRowCount, status, processedRowCount }: ImportWithProgress) {
  if (parsedRowCount === null) return null;
  return (
    <>
      {status === "IMPORTING" && `${formatNumber(processedRowCount)} of `}
      {formatNumber(parsedRowCount)}
      <span className="sm:hidden">{parsedRowCount === 1 ? " row" : " rows"}</span>
    </>
  );
}

function changesOf({ successCount, unchangedCount }: ImportWithProgress) {
  if (successCount === null) return null;
  const changed = successCount - (unchangedCount ?? 0);
  return (
    <>
      <span className="max-sm:hidden">{formatNumber(changed)}</span>
      <span className="sm:hidden">{countOf(changed, "balance")} changed</span>
    </>
  );
}
