"use client";

import { type RefObject, useEffect, useId, useRef } from "react";
import { KeptForm } from "@/app/elements/kept-form";
import { SubmitButton } from "@/app/elements/submit-button";
import { TextField } from "@/app/elements/text-field";
import { useKeptForm } from "@/app/elements/use-kept-form";
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
        <KeptForm
          action={takeDecisionBack.bind(null, row)}
          kind="link"
          submit={texts.takeBack}
          pendingText={texts.saving}
        />
      ) : (
        <div className="flex flex-wrap items-start gap-x-4">
          {suggestion && (
            <KeptForm
              action={takeSuggestion.bind(null, row, suggestion)}
              kind="link"
              submit={texts.suggested}
              pendingText={texts.saving}
            />
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
  const formId = useId();
  const pointsErrorId = useId();
  const { answer: refusal, pending, lost, form } = useKeptForm<RowRefusal>(saveRow.bind(null, row), nothingYet);
  const { email, points } = refusal.entered ?? { email: row.emailCell ?? "", points: row.pointsCell ?? "" };
  return (
    <div className="my-2 max-w-xl space-y-3">
      <form {...form} id={formId} className="grid gap-3 sm:grid-cols-[2fr_1fr]">
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
      </form>
      <div className="flex flex-wrap items-start gap-2">
        <SubmitButton form={formId} pending={pending} pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
        <KeptForm action={leaveRowOut.bind(null, row)} kind="quiet" submit={texts.skip} pendingText={texts.saving} />
      </div>
      {lost}
    </div>
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
