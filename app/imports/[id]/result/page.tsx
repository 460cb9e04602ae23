import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { buttonStyle } from "@/app/elements/button-style";
import { firstValue } from "@/app/elements/first-value";
import { Notice } from "@/app/elements/notice";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { type Written, writtenSoFar } from "@/lib/imports/written-so-far";
import { DeleteImport } from "../delete-import";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { stepTitle } from "../step-title";
import { FailedRows } from "./failed-rows";
import { ResultNumbers } from "./result-numbers";

// A row number; whatever is none leads to the first page.
const after = firstValue.transform(Number).pipe(z.int().min(0).max(2_147_483_647)).catch(0);
const parameters = z.object({ after });

export function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  return stepTitle("result", params);
}

export default async function ResultPage({
  params,
  searchParams,
}: {
  params: ImportParams;
  searchParams: Promise<unknown>;
}) {
  const { key, record } = await requestedImportAt("result", params);
  const { after } = parameters.parse(await searchParams);
  const written = await writtenSoFar(key);
  const { texts } = await reader();
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="result" importId={record.id} />
      <PageHeading
        title={headline(record, written, texts.result)}
        lead={shownFileName(record.fileName)}
        takesFocus="result"
        actions={
          <Link href="/imports/new" className={buttonStyle.secondary}>
            {texts.result.another}
          </Link>
        }
      />
      <div className="space-y-6">
        {record.status === "FAILED" && <StoppedRun record={record} texts={texts.result} />}
        <ResultNumbers written={written} />
        {written.failureCount > 0 && <FailedRows importKey={key} record={record} after={after} />}
        <DeleteImport record={record} changedBalances={written.successCount > written.unchangedCount} />
      </div>
    </>
  );
}

function headline(
  { status }: ImportWithProgress,
  { successCount, unchangedCount, failureCount }: Written,
  texts: Texts["result"],
): string {
  const changed = successCount - unchangedCount;
  if (status === "FAILED") return texts.stopped(changed);
  return failureCount > 0 ? texts.changedAndFailed(changed, failureCount) : texts.changed(changed);
}

function StoppedRun({ record, texts }: { record: ImportWithProgress; texts: Texts["result"] }) {
  return (
    <Notice kind="danger" title={texts.stoppedTitle}>
      <p lang="en">{record.runErrorReason}</p>
      <p>{texts.goOn}</p>
    </Notice>
  );
}
