import { countOf } from "@/app/elements/number-words";
import { PageHeading } from "@/app/elements/page-heading";
import { shownFileName } from "@/app/imports/shown-file-name";
import { isErrorFileHeader } from "@/lib/files/error-file-header";
import type { Delimiter } from "@/lib/files/file-format";
import { readParseOptions } from "@/lib/imports/file-format-record";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { sampleRows } from "@/lib/imports/import-resource";
import { readParseDetails } from "@/lib/imports/parse-details";
import { DeleteImportDialog } from "../delete-import-dialog";
import { ColumnForm } from "./column-form";
import { HowItWasRead } from "./how-it-was-read";

const separatorNames: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/** What is in the file, and which of its columns count. */
export function ChooseColumns({ record }: { record: ImportWithProgress }) {
  const rowCount = record.parsedRowCount ?? 0;
  const details = readParseDetails(record.parseDetails);
  const separator = details?.delimiter && separatorNames[details.delimiter];
  const { email, points } = details?.columns ?? {};
  const numbers = details?.numbers;
  return (
    <>
      <PageHeading
        title={shownFileName(record.fileName)}
        lead={`${countOf(rowCount, "row")}, ${countOf(record.headerValues.length, "column")}${separator ? `, separated by ${separator}` : ""}. Nothing changes yet.`}
        actions={
          <DeleteImportDialog
            importId={record.id}
            revision={record.revision.toString()}
            fileName={shownFileName(record.fileName)}
            changedBalances={false}
          />
        }
      />
      <ColumnForm
        importId={record.id}
        header={record.headerValues}
        rows={sampleRows(record)}
        rowCount={rowCount}
        suggested={{
          emailColumn: record.emailColumn ?? email?.columnIndex ?? null,
          pointsColumn: record.pointsColumn ?? points?.columnIndex ?? null,
        }}
        correctedRows={isErrorFileHeader(record.headerValues)}
        reasons={{ email: email?.reason, points: points?.reason }}
        ambiguousColumn={
          numbers && numbers.ambiguousCount > 0 && !numbers.decimalSeparator ? numbers.columnIndex : undefined
        }
      />
      {details && (
        <HowItWasRead
          importId={record.id}
          revision={record.revision.toString()}
          details={details}
          chosen={readParseOptions(record.parseOptions)}
        />
      )}
    </>
  );
}
