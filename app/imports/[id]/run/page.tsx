import { randomUUID } from "node:crypto";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { RunProgress } from "./run-progress";

export default async function RunPage({ params }: { params: ImportParams }) {
  const { record } = await requestedImportAt("run", params);
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="Run" />
      <PageHeading title={shownFileName(record.fileName)} lead="The balances are being changed." />
      <RunProgress
        importId={record.id}
        totalRowCount={record.parsedRowCount ?? 0}
        processedAtFirst={record.processedRowCount}
      />
    </>
  );
}
