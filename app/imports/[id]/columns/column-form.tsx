"use client";

import { useState } from "react";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { unlessLost } from "@/app/elements/unless-lost";
import { useLongAction } from "@/app/elements/use-long-action";
import { unwatchImport, watchImport } from "@/app/endings/watched-imports";
import { useReader } from "@/app/texts/reader-provider";
import type { RunOptions } from "@/lib/staging/run-options";
import { type CheckRefusal, checkFile } from "./check-action";
import { ChoiceQuestion } from "./choice-question";
import { ColumnSelect } from "./column-select";
import type { ColumnTexts } from "./column-texts";
import type { DecimalQuestion } from "./decimal-question";
import { FilePreview } from "./file-preview";

type Columns = { emailColumn: number | null; pointsColumn: number | null };

/** Chooses the two columns with the file in view, asks what its rows mean, and has all of them checked. */
export function ColumnForm({
  importId,
  previewMark,
  names,
  rows,
  suggested,
  chosen,
  answered,
  ownColumns,
  found,
  reasons,
  decimalQuestions,
  texts: { form: texts, preview },
}: {
  importId: string;
  /** Of the preview that there is already. */
  previewMark: string;
  names: string[];
  rows: string[][];
  suggested: Columns;
  /** The columns to begin with. */
  chosen: Columns;
  /** The answers to begin with. */
  answered: Pick<RunOptions, "mode" | "duplicates" | "onRowError">;
  /** How many of the first columns an error file has got here; 0 for any other file. */
  ownColumns: number;
  /** How sure the suggestion is, in words. */
  found: string;
  /** Why these columns are suggested, or none. */
  reasons: { email: string | undefined; points: string | undefined };
  decimalQuestions: DecimalQuestion[];
  texts: ColumnTexts;
}) {
  const { lost } = useReader().pageError;
  const [columns, setColumns] = useState(chosen);
  const noRefusal: CheckRefusal = {};
  const question = decimalQuestions.find(({ column }) => column === columns.pointsColumn);
  const {
    answer: refusal,
    pending: checking,
    run: check,
  } = useLongAction(async (answers: FormData) => {
    // Whoever leaves this page meanwhile is told of the end on another one.
    watchImport(importId, previewMark);
    const refused = await unlessLost<CheckRefusal>(() => checkFile({ importId, ...columns }, answers), { form: lost });
    unwatchImport(importId);
    return refused;
  }, noRefusal);
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        // As the form's action React would reset the choices whenever something is wrong with them.
        event.preventDefault();
        const answers = new FormData(event.currentTarget);
        if (!checking) void check(answers);
      }}
    >
      {ownColumns > 0 && (
        <Notice kind="info" title={texts.correctedTitle}>
          <p>{texts.correctedText}</p>
        </Notice>
      )}
      <div className="panel overflow-hidden">
        <div className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
          <p className="text-ink-soft text-sm sm:col-span-2">{found}</p>
          <ColumnSelect
            label={texts.email}
            chooseText={texts.choose}
            names={names}
            ownColumns={ownColumns}
            addedHere={preview.addedHere}
            value={columns.emailColumn}
            onChange={(emailColumn) => setColumns((chosen) => ({ ...chosen, emailColumn }))}
            error={refusal.email}
            hint={columns.emailColumn === suggested.emailColumn ? reasons.email : undefined}
          />
          <ColumnSelect
            label={texts.points}
            chooseText={texts.choose}
            names={names}
            ownColumns={ownColumns}
            addedHere={preview.addedHere}
            value={columns.pointsColumn}
            onChange={(pointsColumn) => setColumns((chosen) => ({ ...chosen, pointsColumn }))}
            error={refusal.points}
            hint={columns.pointsColumn === suggested.pointsColumn ? reasons.points : undefined}
          />
        </div>
        {question && (
          <div key={question.column} className="border-line border-t p-4 sm:p-5">
            <ChoiceQuestion name="decimals" question={question} chosen={question.chosen} hint={question.hint} />
          </div>
        )}
        <FilePreview names={names} rows={rows} {...columns} ownColumns={ownColumns} texts={preview} />
      </div>
      <div className="panel space-y-6 p-4 sm:p-5">
        <ChoiceQuestion name="mode" question={texts.questions.mode} chosen={answered.mode} />
        <ChoiceQuestion name="duplicates" question={texts.questions.duplicates} chosen={answered.duplicates} />
        <ChoiceQuestion
          name="onRowError"
          question={texts.questions.onRowError}
          chosen={answered.onRowError}
          isMinor={true}
        />
      </div>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-x-6 gap-y-2 border-line border-t bg-ground py-4 max-sm:py-3 max-sm:*:grow">
        {refusal.form && (
          <div className="basis-full">
            <Notice kind="danger" urgent>
              <p>{refusal.form}</p>
            </Notice>
          </div>
        )}
        <p className="text-ink-soft text-sm max-sm:hidden">{texts.short}</p>
        <SubmitButton pending={checking} pendingText={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
