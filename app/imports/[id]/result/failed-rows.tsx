import type { ReactNode } from "react";
import { addressWith } from "@/app/elements/address-with";
import { linkStyle } from "@/app/elements/link-style";
import { Pager } from "@/app/elements/pager";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { failedRowCounts, failedRowsPage } from "@/lib/runs/failed-rows";
import type { RowErrorCode } from "@/prisma/client/enums";
import { FailedRowList } from "./failed-row-list";
import { FailedRowsPanel } from "./failed-rows-panel";

const rowsPerPage = 50;

/**
 * The rows that failed: how to go on with them, how many for which reason, and each with its sentence.
 * @param after the row before the page
 * @param reason only rows that failed for it
 * @param canFix whether they may be corrected here
 */
export async function FailedRows({
  importKey,
  record,
  after,
  reason,
  canFix,
}: {
  importKey: ImportKey;
  record: ImportWithProgress;
  after: number;
  reason: RowErrorCode | undefined;
  canFix: boolean;
}) {
  const { texts } = await reader();
  const { failedRows } = texts;
  // Rows that were not reached all say the same, and can be thousands.
  const which = reason ? { only: reason } : { without: "NOT_PROCESSED" as const };
  const [counts, found] = await Promise.all([
    failedRowCounts(importKey),
    failedRowsPage(importKey, after, rowsPerPage + 1, which),
  ]);
  const rows = found.slice(0, rowsPerPage);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const path = `/imports/${record.id}/result`;
  const last = rows.at(-1);
  return (
    <section aria-labelledby="failed-rows" className="space-y-4">
      <FailedRowsPanel
        importKey={importKey}
        record={record}
        total={total}
        allFailed={counts.every(({ errorCode }) => errorCode !== "SKIPPED" && errorCode !== "NOT_PROCESSED")}
        canFix={canFix}
      />
      <ul aria-label={failedRows.reasons} className="flex flex-wrap gap-2 text-sm">
        {counts.map(({ errorCode, count }) => (
          <li key={errorCode}>
            <Reason
              href={errorCode === reason ? path : addressWith(path, { reason: errorCode })}
              isCurrent={errorCode === reason}
            >
              <span className="font-semibold">{failedRows.rows(count)}</span> {failedRows.names[errorCode]}
            </Reason>
          </li>
        ))}
      </ul>
      {reason && (
        <p className="text-sm">
          <a href={path} data-keep-place className={linkStyle}>
            {failedRows.all}
          </a>
        </p>
      )}
      {rows.length > 0 && <FailedRowList importKey={importKey} rows={rows} canFix={canFix} />}
      <Pager
        label={failedRows.pages}
        back={after > 0 ? { href: addressWith(path, { reason }), text: failedRows.first } : undefined}
        forward={
          found.length > rowsPerPage && last
            ? { href: addressWith(path, { reason, after: String(last.rowNumber) }), text: failedRows.next }
            : undefined
        }
      />
    </section>
  );
}

/** Shows only the rows of one reason. */
function Reason({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      data-keep-place
      aria-current={isCurrent ? "true" : undefined}
      className={`inline-flex min-h-10 items-center gap-1 rounded-lg border px-3 py-1.5 max-md:min-h-11 ${isCurrent ? "border-accent bg-accent-soft text-accent" : "border-line bg-surface hover:bg-accent-soft"}`}
    >
      <span>{children}</span>
    </a>
  );
}
