import { countOf } from "@/app/elements/number-words";
import { PageHeading } from "@/app/elements/page-heading";
import { isErrorFileHeader } from "@/lib/imports/error-file-header";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { sampleRows } from "@/lib/imports/import-resource";
import { readEmail } from "@/lib/rows/read-email";
import { DeleteImportDialog } from "../delete-import-dialog";
import { ColumnForm } from "./column-form";

const separatorNames: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" };

/** What is in the file, and which of its columns count. */
export function ChooseColumns({ record }: { record: ImportWithProgress }) {
  const rowCount = record.parsedRowCount ?? 0;
  const separator = separatorNames[record.delimiter ?? ""];
  return (
    <>
      <PageHeading
        title={record.fileName}
        lead={`${countOf(rowCount, "row")}, ${countOf(record.headerValues.length, "column")}${separator ? `, separated by ${separator}` : ""}. Nothing changes yet.`}
        actions={
          <DeleteImportDialog
            importId={record.id}
            revision={record.revision.toString()}
            fileName={record.fileName}
            changedBalances={false}
          />
        }
      />
      <ColumnForm
        importId={record.id}
        header={record.headerValues}
        rows={sampleRows(record)}
        rowCount={rowCount}
        suggested={{ emailColumn: record.emailColumn, pointsColumn: record.pointsColumn }}
        correctedRows={isErrorFileHeader(record.headerValues)}
        headerIsData={record.headerValues.some((name) => readEmail(name) !== undefined)}
      />
    </>
  );
}
