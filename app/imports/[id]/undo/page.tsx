import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { buttonStyle } from "@/app/elements/button-style";
import { Figure, Figures } from "@/app/elements/figures";
import { PageHeading } from "@/app/elements/page-heading";
import { SubmitButton } from "@/app/elements/submit-button";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { findShortfalls } from "@/lib/reverts/find-shortfalls";
import { previewRevert } from "@/lib/reverts/preview-revert";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { LaterImports } from "./later-imports";
import { Shortfalls } from "./shortfalls";
import { undoImport } from "./undo-action";

const mostShortfalls = 20;

export async function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  const [{ record }, { texts }] = await Promise.all([requestedImportAt("result", params), reader()]);
  return { title: `${texts.undo.pageTitle} · ${shownFileName(record.fileName)}` };
}

/** What undoing an import would do, and the button that does it. */
export default async function UndoPage({ params }: { params: ImportParams }) {
  const { key, record } = await requestedImportAt("result", params);
  const [preview, { texts, formats }] = await Promise.all([previewRevert(key), reader()]);
  const result = `/imports/${record.id}/result`;
  if (!preview.ok || preview.value.customerCount === 0) redirect(result);
  const { customerCount, pointsTakenBack, pointsGivenBack, shortfallCount } = preview.value;
  const { undo } = texts;
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="result" importId={record.id} />
      <PageHeading title={undo.title(shownFileName(record.fileName))} lead={undo.lead} takesFocus="undo" />
      <div className="space-y-6">
        <Figures>
          <Figure name={undo.figures.changes} value={formats.number(customerCount)} />
          <Figure name={undo.figures.takenBack} value={formats.signed(-pointsTakenBack)} />
          <Figure name={undo.figures.givenBack} value={formats.signed(pointsGivenBack)} />
          <Figure name={undo.figures.short} value={formats.number(shortfallCount)} />
        </Figures>
        <section aria-labelledby="what-happens" className="panel p-4 text-sm sm:p-5">
          <h2 id="what-happens" className="font-semibold text-base">
            {undo.happensTitle}
          </h2>
          <ul className="mt-3 list-disc space-y-2 ps-5 marker:text-accent">
            {undo.happens.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {shortfallCount > 0 && <Shortfalls preview={preview.value} named={await findShortfalls(key, mostShortfalls)} />}
        {preview.value.laterImports.length > 0 && <LaterImports preview={preview.value} />}
        <div className="flex flex-wrap items-center justify-end gap-3 border-line border-t pt-4 max-sm:*:grow max-sm:[&_button]:w-full">
          <a href={result} className={buttonStyle.secondary}>
            {undo.keep}
          </a>
          <form action={undoImport.bind(null, record.id)}>
            <SubmitButton kind="danger" pendingText={undo.pending}>
              {undo.submit(customerCount)}
            </SubmitButton>
          </form>
        </div>
      </div>
    </>
  );
}
