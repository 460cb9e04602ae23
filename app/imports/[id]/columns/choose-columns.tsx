import { PageHeading } from "@/app/elements/page-heading";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import { ownColumnCount } from "@/lib/files/error-file-header";
import { readParseOptions } from "@/lib/import-files/file-format-record";
import { type ParseDetails, readParseDetails } from "@/lib/import-files/parse-details";
import { readPointsFormat } from "@/lib/import-files/points-format";
import { readSampleRows } from "@/lib/import-files/sample-rows";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { lastDecision } from "@/lib/previews/last-decision";
import { readRunOptions } from "@/lib/staging/run-options";
import { DeleteImport } from "../delete-import";
import { previewMark } from "../preview-mark";
import { ColumnForm } from "./column-form";
import { columnNames } from "./column-names";
import { columnTexts } from "./column-texts";
import { decimalQuestions } from "./decimal-question";
import { fileSummary } from "./file-summary";
import { HowItWasRead } from "./how-it-was-read";
import { ReadAgainForm } from "./read-again-form";

/** What is in the file, and which of its columns count. */
export async function ChooseColumns({ record }: { record: ImportWithProgress }) {
  const to = await reader();
  const { texts } = to;
  const details = readParseDetails(record.parseDetails);
  const { email, points } = details?.columns ?? {};
  const rows = readSampleRows(record.sampleRows);
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
        answered={decided?.options ?? readRunOptions(record.runOptions)}
        ownColumns={ownColumnCount(record.headerValues)}
        found={foundWords(details, texts)}
        reasons={{ email: email && texts.columnReason(email), points: points && texts.columnReason(points) }}
        decimalQuestions={decimalQuestions(readPointsFormat(record.pointsFormat), decided?.pointsFormat, to)}
        texts={columnTexts(texts, record.parsedRowCount ?? 0, rows.length)}
      />
      {details && (
        <HowItWasRead record={record} details={details}>
          <ReadAgainForm
            importId={record.id}
            revision={record.revision.toString()}
            choosable={details}
            chosen={readParseOptions(record.parseOptions)}
          />
        </HowItWasRead>
      )}
    </>
  );
}

/** How sure it is which columns count. */
function foundWords(details: ParseDetails | undefined, { columns: { found, bothFound } }: Texts): string {
  const email = sureness(details?.columns.email);
  const points = sureness(details?.columns.points);
  return email === "SURE" && points === "SURE" ? bothFound : `${found.email[email]} ${found.points[points]}`;
}

function sureness(guess: ParseDetails["columns"]["email"] | undefined): "SURE" | "LIKELY" | "NONE" {
  if (!guess || guess.confidence === "NONE") return "NONE";
  return guess.confidence === "LOW" ? "LIKELY" : "SURE";
}
