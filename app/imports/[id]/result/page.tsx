import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { z } from "zod";
import { buttonStyle } from "@/app/elements/button-style";
import { firstValue } from "@/app/elements/first-value";
import { PageHeading } from "@/app/elements/page-heading";
import { importState } from "@/app/imports/import-state";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { hasEnded } from "@/lib/corrections/has-ended";
import { rowsLeftOut } from "@/lib/runs/rows-left-out";
import { writtenSoFar } from "@/lib/runs/written-so-far";
import { RowErrorCode } from "@/prisma/client/enums";
import { DeleteImport } from "../delete-import";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImport, requestedImportAt } from "../requested-import";
import { EndingNotice } from "./ending-notice";
import { FailedRows } from "./failed-rows";
import { headline } from "./headline";
import { LinkedImports } from "./linked-imports";
import { ResultNumbers } from "./result-numbers";
import { Timeline } from "./timeline";
import { UndoLink, UndoState } from "./undo-state";

// A row number; whatever is none leads to the first page.
const after = firstValue.transform(Number).pipe(z.int().min(0).max(2_147_483_647)).catch(0);
const reason = firstValue.pipe(z.enum(RowErrorCode)).optional().catch(undefined);
const parameters = z.object({ after, reason });

export async function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  const [{ record }, { texts }] = await Promise.all([requestedImport(params), reader()]);
  // The tab tells the end to whoever looks at another one.
  return { title: `${texts.status[importState(record)]} · ${shownFileName(record.fileName)}` };
}

export default async function ResultPage({
  params,
  searchParams,
}: {
  params: ImportParams;
  searchParams: Promise<unknown>;
}) {
  const { key, record } = await requestedImportAt("result", params);
  const { after, reason } = parameters.parse(await searchParams);
  const written = await writtenSoFar(key);
  const { texts } = await reader();
  const state = importState(record);
  const changed = written.successCount - written.unchangedCount;
  const leftOut = (await rowsLeftOut([record])).get(record.id) ?? 0;
  // Somebody has decided so: that is no failure.
  const counted = { ...written, failureCount: written.failureCount - leftOut };
  // All or nothing holds for the whole file, of which the corrected rows would be a part only.
  const canFix = hasEnded(record) && !record.revert && state !== "rowsFailed";
  const notReached = record.notProcessedCount ?? 0;
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="result" importId={record.id} />
      <PageHeading
        title={headline(state, counted, notReached, texts.result)}
        lead={shownFileName(record.fileName)}
        takesFocus="result"
        actions={
          <>
            <UndoLink record={record} changed={changed} />
            <a href="/imports/new" className={buttonStyle.secondary}>
              {texts.result.another}
            </a>
          </>
        }
      />
      <div className="space-y-6">
        {record.revert ? (
          <UndoState record={record} revert={record.revert} />
        ) : (
          <EndingNotice record={record} state={state} written={written} />
        )}
        <ResultNumbers written={counted} notReached={notReached} leftOut={leftOut} />
        <LinkedImports record={record} />
        {written.failureCount > 0 && (
          <FailedRows importKey={key} record={record} after={after} reason={reason} canFix={canFix} />
        )}
        <Timeline importKey={key} record={record} />
        {state !== "undoing" && <DeleteImport record={record} changedBalances={changed > 0} />}
      </div>
    </>
  );
}
