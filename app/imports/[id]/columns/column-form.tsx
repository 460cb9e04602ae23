"use client";

import { startTransition, useActionState, useState } from "react";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { ColumnSelect } from "./column-select";
import type { ColumnTexts } from "./column-texts";
import { DecimalSelect, type DecimalSeparator } from "./decimal-select";
import { FilePreview } from "./file-preview";
import { type StartRefusal, startImport } from "./start-action";

type Columns = { emailColumn: number | null; pointsColumn: number | null };

/** Chooses the two columns with the file in view, says what will happen, and starts it. */
export function ColumnForm({
  importId,
  names,
  rows,
  suggested,
  correctedRows,
  reasons,
  ambiguousColumn,
  texts: { form: texts, preview },
}: {
  importId: string;
  names: string[];
  rows: string[][];
  suggested: Columns;
  correctedRows: boolean;
  /** Why these columns are suggested, or none. */
  reasons: { email: string | undefined; points: string | undefined };
  /** The column of points whose separators nothing explains. */
  ambiguousColumn: number | undefined;
  texts: ColumnTexts;
}) {
  const [columns, setColumns] = useState(suggested);
  const noRefusal: StartRefusal = {};
  const asksForDecimal = ambiguousColumn !== undefined && columns.pointsColumn === ambiguousColumn;
  const [decimalSeparator, setDecimalSeparator] = useState<DecimalSeparator>("");
  const [refusal, start, starting] = useActionState(
    () => startImport({ importId, ...columns, decimalSeparator: asksForDecimal ? decimalSeparator : "" }),
    noRefusal,
  );
  const recognised = suggested.emailColumn !== null && suggested.pointsColumn !== null;
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        // As the form's action React would reset the choices whenever something is wrong with them.
        event.preventDefault();
        startTransition(start);
      }}
    >
      {correctedRows && (
        <Notice kind="info" title={texts.correctedTitle}>
          <p>{texts.correctedText}</p>
        </Notice>
      )}
      {refusal.form && (
        <Notice kind="danger" urgent>
          <p>{refusal.form}</p>
        </Notice>
      )}
      <div className="panel overflow-hidden">
        <div className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
          <p className="text-ink-soft text-sm sm:col-span-2">{recognised ? texts.recognised : texts.notRecognised}</p>
          <ColumnSelect
            label={texts.email}
            chooseText={texts.choose}
            names={names}
            value={columns.emailColumn}
            onChange={(emailColumn) => setColumns((chosen) => ({ ...chosen, emailColumn }))}
            error={refusal.email}
            hint={columns.emailColumn === suggested.emailColumn ? reasons.email : undefined}
          />
          <ColumnSelect
            label={texts.points}
            chooseText={texts.choose}
            names={names}
            value={columns.pointsColumn}
            onChange={(pointsColumn) => setColumns((chosen) => ({ ...chosen, pointsColumn }))}
            error={refusal.points}
            hint={columns.pointsColumn === suggested.pointsColumn ? reasons.points : undefined}
          />
          {asksForDecimal && <DecimalSelect value={decimalSeparator} onChange={setDecimalSeparator} texts={texts} />}
        </div>
        <FilePreview names={names} rows={rows} {...columns} texts={preview} />
      </div>
      <section aria-labelledby="what-happens" className="panel p-4 text-sm sm:p-5">
        <h2 id="what-happens" className="font-semibold text-base">
          {texts.happensTitle}
        </h2>
        <ul className="mt-3 list-disc space-y-2 ps-5 marker:text-accent">
          {texts.happens.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-x-6 gap-y-2 border-line border-t bg-ground py-4">
        <p className="text-ink-soft text-sm max-sm:hidden">{texts.short}</p>
        <SubmitButton pending={starting} pendingText={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
