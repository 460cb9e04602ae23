import { randomUUID } from "node:crypto";
import { PageHeading } from "@/app/elements/page-heading";
import { isReading } from "@/app/imports/import-step";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { ChooseColumns } from "./choose-columns";
import { ReadingFile } from "./reading-file";
import { UnreadableFile } from "./unreadable-file";

export default async function ColumnsPage({ params }: { params: ImportParams }) {
  const { record } = await requestedImportAt("columns", params);
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="Columns" />
      {isReading(record) ? (
        <>
          <PageHeading title={shownFileName(record.fileName)} lead="The file is being read. Nothing changes yet." />
          <ReadingFile importId={record.id} />
        </>
      ) : record.status === "FAILED" ? (
        <UnreadableFile record={record} />
      ) : (
        <ChooseColumns record={record} />
      )}
    </>
  );
}
