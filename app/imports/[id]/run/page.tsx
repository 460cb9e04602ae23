import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { progressAnswer } from "../progress-answer";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { stepTitle } from "../step-title";
import { RunProgress } from "./run-progress";

export function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  return stepTitle("run", params);
}

export default async function RunPage({ params }: { params: ImportParams }) {
  const { record } = await requestedImportAt("run", params);
  const { texts } = await reader();
  const fileName = shownFileName(record.fileName);
  const { done, checked, ...run } = texts.run;
  const total = record.parsedRowCount ?? 0;
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="run" importId={record.id} />
      <PageHeading title={fileName} takesFocus="run" />
      <RunProgress
        importId={record.id}
        first={progressAnswer(record, texts)}
        texts={{
          ...run,
          done: done("{done}", total),
          checked: checked("{checked}", total),
          tab: `${fileName} · ${texts.frame.product}`,
          waiting: texts.waiting,
        }}
      />
    </>
  );
}
