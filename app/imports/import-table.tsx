import { rowLinkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { tableStyle } from "@/app/elements/table-style";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { Reader } from "@/app/texts/reader-of";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { rowsLeftOut } from "@/lib/runs/rows-left-out";
import { showText } from "@/lib/show-text";
import { doneRowCount } from "./done-row-count";
import { ImportStatus } from "./import-status";
import { importStepPath } from "./import-step";

/** Imports as a table; on small screens each is a block of its own. */
export async function ImportTable({ imports }: { imports: ImportWithProgress[] }) {
  const [to, leftOut] = await Promise.all([reader(), rowsLeftOut(imports)]);
  const { texts, formats } = to;
  // Imports of files with one name are told apart by their moments.
  const names = imports.map(({ fileName }) => fileName);
  const isRepeated = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return (
    <div className={tableStyle.frame}>
      <table className={`${tableStyle.table} max-sm:block`}>
        <thead className={`${tableStyle.head} max-sm:sr-only`}>
          <tr>
            <th className={tableStyle.headCell}>{texts.imports.file}</th>
            <th className={tableStyle.headCell}>{texts.imports.status}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{texts.imports.rows}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{texts.imports.changed}</th>
            <th className={tableStyle.headCell}>{texts.imports.who}</th>
            <th className={tableStyle.headCell}>{texts.imports.when}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {imports.map((record) => (
            <tr
              key={record.id}
              className={`${tableStyle.row} max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-1 max-sm:px-4 max-sm:py-3`}
            >
              <td className={`${cell} max-sm:w-full sm:w-1/3`}>
                <a href={importStepPath(record)} className={`${rowLinkStyle} [overflow-wrap:anywhere]`}>
                  {shownFileName(record.fileName)}
                </a>
                <span className="block text-ink-soft text-xs">{formats.bytes(Number(record.fileSize))}</span>
              </td>
              <td className={`${cell} max-sm:w-full xl:min-w-44`}>
                <ImportStatus record={record} leftOut={leftOut.get(record.id)} />
              </td>
              <td className={`${cell} figure whitespace-nowrap sm:text-end`}>{rowsOf(record, to)}</td>
              <td className={`${cell} figure sm:text-end`}>{changesOf(record, to)}</td>
              <td className={`${cell} text-ink-soft sm:min-w-40 sm:max-w-48 [overflow-wrap:anywhere]`}>
                <Who name={whoseImport(record)} />
              </td>
              <td className={`${cell} text-ink-soft`}>
                <Moment date={record.createdDate} isExact={isRepeated(record.fileName)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = "align-top sm:px-4 sm:py-3 max-sm:empty:hidden";

function rowsOf(record: ImportWithProgress, { texts, formats }: Reader) {
  const { parsedRowCount, status } = record;
  if (parsedRowCount === null) return null;
  return (
    <>
      {status === "IMPORTING"
        ? texts.imports.rowsOf(doneRowCount(record), parsedRowCount)
        : formats.number(parsedRowCount)}
      <span className="sm:hidden"> {texts.imports.rowWord(parsedRowCount)}</span>
    </>
  );
}

function changesOf({ successCount, unchangedCount }: ImportWithProgress, { texts, formats }: Reader) {
  if (successCount === null) return null;
  const changed = successCount - (unchangedCount ?? 0);
  return (
    <>
      <span className="max-sm:hidden">{formats.number(changed)}</span>
      <span className="sm:hidden">{texts.imports.changedBalances(changed)}</span>
    </>
  );
}

async function Who({ name }: { name: string }) {
  const { timeline } = (await reader()).texts;
  if (!name) return null;
  return (
    <>
      <span className="max-sm:hidden">{timeline.actor(name)}</span>
      <span className="sm:hidden">{timeline.by(name)}</span>
    </>
  );
}

/** Who ran it, or else who uploaded its file. */
function whoseImport({ createdBy, executedBy }: ImportWithProgress): string {
  return showText(executedBy ?? createdBy ?? "");
}
