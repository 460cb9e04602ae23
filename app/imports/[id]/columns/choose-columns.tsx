import { PageHeading } from "@/app/elements/page-heading";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { isErrorFileHeader } from "@/lib/files/error-file-header";
import { readParseOptions } from "@/lib/import-files/file-format-record";
import { readParseDetails } from "@/lib/import-files/parse-details";
import type { PointsFormat } from "@/lib/import-files/points-format";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { sampleRows } from "@/lib/imports/import-resource";
import { lastDecision } from "@/lib/previews/last-decision";
import { readRunOptions } from "@/lib/staging/run-options";
import { DeleteImport } from "../delete-import";
import { previewMark } from "../preview-mark";
import { ColumnForm } from "./column-form";
import { columnNames } from "./column-names";
import { columnTexts } from "./column-texts";
import type { DecimalSeparator } from "./decimal-select";
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
  // Whoever comes back from the review finds what they have chosen.
  const decided = await lastDecision({ siteId: record.siteId, loyaltyImportId: record.id });
  const suggested = {
    emailColumn: record.emailColumn ?? email?.columnIndex ?? null,
    pointsColumn: record.pointsColumn ?? points?.columnIndex ?? null,
  };
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
        previewMark={previewMark(record)}
        names={columnNames(record.headerValues, texts.columns.columnNumber)}
        rows={rows}
        suggested={suggested}
        chosen={decided?.mapping ?? suggested}
        answered={{
          ...(decided?.options ?? readRunOptions(record.runOptions)),
          decimalSeparator: chosenDecimal(decided?.pointsFormat),
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

/** What a person has said about the decimals. */
function chosenDecimal(pointsFormat: PointsFormat | undefined): DecimalSeparator {
  const format = pointsFormat?.decided.format;
  return format?.decidedBy === "OVERRIDE" ? (format.decimal ?? "") : "";
}
