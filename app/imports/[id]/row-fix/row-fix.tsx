"use client";

import { type RefObject, useActionState, useEffect, useId, useRef } from "react";
import { SubmitButton } from "@/app/elements/submit-button";
import { TextField } from "@/app/elements/text-field";
import { leaveRowOut, type ShownRow, saveRow, takeDecisionBack, takeSuggestion } from "./fix-row-actions";
import type { RowRefusal } from "./row-refusal";

type RowFixTexts = Record<
  "correct" | "email" | "points" | "save" | "saving" | "skip" | "suggested" | "takeBack",
  string
>;

export type RowFixProps = {
  row: ShownRow;
  suggestion: string | null;
  /** Whether something was. */
  decided: boolean;
  texts: RowFixTexts;
};

/** Corrects a row that fails, or failed, leaves it out, or takes back what was decided. */
export function RowFix({ row, suggestion, decided, texts }: RowFixProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusAfterDecision(decided, place);
  return (
    <div ref={place} className="mt-1">
      {decided ? (
        <form action={takeDecisionBack.bind(null, row)}>
          <SubmitButton kind="link" pendingText={texts.saving}>
            {texts.takeBack}
          </SubmitButton>
        </form>
      ) : (
        <div className="flex flex-wrap items-start gap-x-4">
          {suggestion && (
            <form action={takeSuggestion.bind(null, row, suggestion)}>
              <SubmitButton kind="link" pendingText={texts.saving}>
                {texts.suggested}
              </SubmitButton>
            </form>
          )}
          <details className="open:basis-full">
            <summary className="inline-flex min-h-8 list-none items-center font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2 max-md:min-h-11 [&::-webkit-details-marker]:hidden">
              {texts.correct}
            </summary>
            <CorrectionForm row={row} texts={texts} />
          </details>
        </div>
      )}
    </div>
  );
}

function CorrectionForm({ row, texts }: { row: ShownRow; texts: RowFixTexts }) {
  const nothingYet: RowRefusal = {};
  const pointsErrorId = useId();
  const [refusal, save] = useActionState(saveRow.bind(null, row), nothingYet);
  const { email, points } = refusal.entered ?? { email: row.emailCell ?? "", points: row.pointsCell ?? "" };
  return (
    <form action={save} className="my-2 grid max-w-xl gap-3 sm:grid-cols-[2fr_1fr]">
      <TextField label={texts.email} name="email" error={refusal.email} defaultValue={email} />
      <TextField
        label={texts.points}
        name="points"
        error={refusal.points}
        errorId={pointsErrorId}
        defaultValue={points}
      />
      {refusal.points && (
        <p id={pointsErrorId} role="alert" className="text-danger text-sm sm:col-span-2">
          {refusal.points}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
        <SubmitButton pendingText={texts.saving}>{texts.save}</SubmitButton>
        <SubmitButton kind="quiet" formAction={leaveRowOut.bind(null, row)} pendingText={texts.skip}>
          {texts.skip}
        </SubmitButton>
      </div>
    </form>
  );
}

/** What was pressed is gone then; the focus goes on to what is there instead. */
function useFocusAfterDecision(decided: boolean, place: RefObject<HTMLDivElement | null>): void {
  const before = useRef(decided);
  useEffect(() => {
    if (before.current === decided) return;
    before.current = decided;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>("button, summary")?.focus();
  }, [decided, place]);
}
