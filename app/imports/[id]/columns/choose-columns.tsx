import { PageHeading } from "@/app/elements/page-heading";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { isErrorFileHeader } from "@/lib/files/error-file-header";
import { readParseOptions } from "@/lib/imports/file-format-record";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { sampleRows } from "@/lib/imports/import-resource";
import { readParseDetails } from "@/lib/imports/parse-details";
import { DeleteImport } from "../delete-import";
import { ColumnForm } from "./column-form";
import { columnNames } from "./column-names";
import { columnTexts } from "./column-texts";
import { fileSummary } from "./file-summary";
import { HowItWasRead } from "./how-it-was-read";
import { ReadAgainForm } from "./read-again-form";

/** What is in the file, and which of its columns count. */
export async function ChooseColumns({ record }: { record: ImportWithProgress }) {
  const { texts } = await reader();
  const details = readParseDetails(record.parseDetails);
  const { email, points } = details?.columns ?? {};
  const numbers = details?.numbers;
  const rows = sampleRows(record);
  return (
    <>
      <PageHeading
        title={shownFileName(record.fileName)}
        lead={`${fileSummary(record, details, texts)} ${texts.columns.nothingYet}`}
        actions={<DeleteImport record={record} changedBalances={false} />}
        takesFocus="columns"
      />
      <ColumnForm
        importId={record.id}
        names={columnNames(record.headerValues, texts.columns.columnNumber)}
        rows={rows}
        suggested={{
          emailColumn: record.emailColumn ?? email?.columnIndex ?? null,
          pointsColumn: record.pointsColumn ?? points?.columnIndex ?? null,
        }}
        correctedRows={isErrorFileHeader(record.headerValues)}
        reasons={{ email: email?.reason, points: points?.reason }}
        ambiguousColumn={
          numbers && numbers.ambiguousCount > 0 && !numbers.decimalSeparator ? numbers.columnIndex : undefined
        }
        texts={columnTexts(texts, record.parsedRowCount ?? 0, rows.length)}
      />
      {details && (
        <HowItWasRead record={record} details={details}>
          <ReadAgainForm
            importId={record.id}
            revision={record.revision.toString()}
            details={details}
            chosen={readParseOptions(record.parseOptions)}
          />
        </HowItWasRead>
      )}
    </>
  );
}
