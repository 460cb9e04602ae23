import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/app/elements/page-heading";
import { hasStep, importStep, importStepPath } from "@/app/imports/import-step";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { ownColumnCount } from "@/lib/files/error-file-header";
import { readParseDetails } from "@/lib/import-files/parse-details";
import { readSampleRows } from "@/lib/import-files/sample-rows";
import { columnNames } from "../columns/column-names";
import { columnTexts } from "../columns/column-texts";
import { FilePreview } from "../columns/file-preview";
import { fileSummary } from "../columns/file-summary";
import { HowItWasRead } from "../columns/how-it-was-read";
import { type ImportParams, requestedImport } from "../requested-import";
import { stepTitle } from "../step-title";

export function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  return stepTitle("columns", params);
}

/** What the step of the columns has decided, once the import has gone on from there. */
export default async function FilePage({ params }: { params: ImportParams }) {
  const { record } = await requestedImport(params);
  if (hasStep(record, "columns")) redirect(importStepPath(record));
  const { texts } = await reader();
  const details = readParseDetails(record.parseDetails);
  const rows = readSampleRows(record.sampleRows);
  return (
    <>
      <ImportSteps current="columns" reached={importStep(record)} importId={record.id} />
      <PageHeading
        title={shownFileName(record.fileName)}
        lead={`${fileSummary(record, details, texts)} ${texts.columns.asUsed}`}
        takesFocus="file"
      />
      <div className="panel overflow-hidden">
        <FilePreview
          names={columnNames(record.headerValues, texts.columns.columnNumber)}
          rows={rows}
          emailColumn={record.emailColumn}
          pointsColumn={record.pointsColumn}
          ownColumns={ownColumnCount(record.headerValues)}
          texts={columnTexts(texts, record.parsedRowCount ?? 0, rows.length).preview}
        />
      </div>
      {details && <HowItWasRead record={record} details={details} />}
    </>
  );
}
