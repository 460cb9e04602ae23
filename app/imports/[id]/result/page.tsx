import { randomUUID } from "node:crypto";
import Link from "next/link";
import { z } from "zod";
import { buttonStyle } from "@/app/elements/button-style";
import { firstValue } from "@/app/elements/first-value";
import { Notice } from "@/app/elements/notice";
import { countOf } from "@/app/elements/number-words";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { type Written, writtenSoFar } from "@/lib/imports/written-so-far";
import { DeleteImportDialog } from "../delete-import-dialog";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { FailedRows } from "./failed-rows";
import { ResultNumbers } from "./result-numbers";

// A row number; whatever is none leads to the first page.
const after = firstValue.transform(Number).pipe(z.int().min(0).max(2_147_483_647)).catch(0);
const parameters = z.object({ after });

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
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="Result" />
      <PageHeading
        title={headline(record, written)}
        lead={shownFileName(record.fileName)}
        actions={
          <Link href="/imports/new" className={buttonStyle.secondary}>
            Import another file
          </Link>
        }
      />
      <div className="space-y-6">
        {record.status === "FAILED" && <StoppedRun record={record} />}
        <ResultNumbers written={written} />
        {written.failureCount > 0 && <FailedRows importKey={key} record={record} after={after} />}
        <DeleteImportDialog
          importId={record.id}
          revision={record.revision.toString()}
          fileName={shownFileName(record.fileName)}
          changedBalances={written.successCount > written.unchangedCount}
        />
      </div>
    </>
  );
}

function headline({ status }: ImportWithProgress, { successCount, unchangedCount, failureCount }: Written): string {
  const changed = `${countOf(successCount - unchangedCount, "balance")} changed`;
  if (status === "FAILED") return `The import stopped before the end: ${changed}`;
  return failureCount > 0 ? `${changed}, ${countOf(failureCount, "row")} failed` : changed;
}

function StoppedRun({ record }: { record: ImportWithProgress }) {
  return (
    <Notice kind="danger" title="Why it stopped">
      <p>{record.runErrorReason}</p>
      <p>To go on, upload the same file again: balances that already have the right value stay as they are.</p>
    </Notice>
  );
}
