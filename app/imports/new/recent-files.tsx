import { ActionForm } from "@/app/elements/action-form";
import { rowLinkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { queryImports } from "@/lib/imports/query-imports";
import { rowsLeftOut } from "@/lib/runs/rows-left-out";
import { ImportStatus } from "../import-status";
import { importStepPath, isReading } from "../import-step";
import { shownFileName } from "../shown-file-name";
import { importFileAgain } from "./import-file-again-action";

const mostFiles = 5;
/** A file may have been imported more than once. */
const mostImports = 25;

/** The files that were uploaded last, what became of them, and a way to import one again; absent when there is none. */
export async function RecentFiles({ siteId }: { siteId: string }) {
  const page = await queryImports(siteId, { query: { cursorPaging: { limit: mostImports } } });
  const files = newestOfEachFile(page.ok ? page.value.rows : []);
  const [to, leftOut] = await Promise.all([reader(), rowsLeftOut(files)]);
  const { recent } = to.texts.upload;
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="recent-files" className="mt-10">
      <h2 id="recent-files" className="font-semibold">
        {recent.title}
      </h2>
      <p className="max-w-[65ch] text-ink-soft text-sm">{recent.text}</p>
      <ul className="panel mt-3 divide-y divide-line text-sm">
        {files.map((record) => (
          <li key={record.id} className="flex items-center justify-between gap-x-6 gap-y-1 px-4 py-2 max-sm:flex-wrap">
            <RecentFile
              record={record}
              leftOut={leftOut.get(record.id)}
              isRepeated={files.some(({ id, fileName }) => id !== record.id && fileName === record.fileName)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Recent = { record: ImportWithProgress; leftOut: number | undefined; isRepeated: boolean };

/** @param isRepeated another one has the same name */
async function RecentFile({ record, leftOut, isRepeated }: Recent) {
  const { texts, formats } = await reader();
  const { recent } = texts.upload;
  const fileName = shownFileName(record.fileName);
  return (
    <>
      <div className="min-w-0 py-1">
        <a href={importStepPath(record)} className={`${rowLinkStyle} [overflow-wrap:anywhere]`}>
          {fileName}
        </a>
        <div className="flex flex-wrap gap-x-4 text-ink-soft">
          <ImportStatus record={record} leftOut={leftOut} />
          {record.parsedRowCount !== null && (
            <span className="figure">
              {formats.number(record.parsedRowCount)} {texts.imports.rowWord(record.parsedRowCount)}
            </span>
          )}
          <Moment date={record.createdDate} isExact={isRepeated} />
        </div>
      </div>
      {!isReading(record) && (
        <ActionForm action={importFileAgain.bind(null, record.id)} kind="link" pendingText={recent.pending}>
          <span aria-hidden>{recent.again}</span>
          <span className="sr-only">{recent.againNamed(fileName)}</span>
        </ActionForm>
      )}
    </>
  );
}

/** Without the files that were made here of corrected rows: those count once only. */
function newestOfEachFile(imports: ImportWithProgress[]): ImportWithProgress[] {
  const seen = new Set<string>();
  return imports
    .filter(({ uploadId, followsImportId }) => {
      const isNew = followsImportId === null && !seen.has(uploadId);
      seen.add(uploadId);
      return isNew;
    })
    .slice(0, mostFiles);
}
