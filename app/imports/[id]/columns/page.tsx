import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PageHeading } from "@/app/elements/page-heading";
import { importStep, isReading } from "@/app/imports/import-step";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { stepTitle } from "../step-title";
import { ChooseColumns } from "./choose-columns";
import { ReadingFile } from "./reading-file";
import { UnreadableFile } from "./unreadable-file";

export function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  return stepTitle("columns", params);
}

export default async function ColumnsPage({ params }: { params: ImportParams }) {
  const { record } = await requestedImportAt("columns", params);
  const { texts } = await reader();
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="columns" reached={importStep(record)} importId={record.id} />
      {isReading(record) ? (
        <>
          <PageHeading title={shownFileName(record.fileName)} lead={texts.reading.lead} takesFocus="reading" />
          <ReadingFile importId={record.id} texts={{ ...texts.reading, waiting: texts.waiting }} />
        </>
      ) : record.status === "FAILED" ? (
        <UnreadableFile record={record} />
      ) : (
        <ChooseColumns record={record} />
      )}
    </>
  );
}
