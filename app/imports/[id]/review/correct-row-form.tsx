"use client";

import { useActionState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { TextField } from "@/app/elements/text-field";
import { type CorrectionRefusal, correctShownRow } from "./correct-action";

export type CorrectTexts = {
  email: string;
  points: string;
  save: string;
  skip: string;
  undo: string;
};

/** Corrects one row: its email, its points, or that it is left out. */
export function CorrectRowForm({
  importId,
  rowNumber,
  email,
  points,
  isCorrected,
  texts,
}: {
  importId: string;
  rowNumber: number;
  email: string;
  points: string;
  isCorrected: boolean;
  texts: CorrectTexts;
}) {
  const noRefusal: CorrectionRefusal = {};
  const [refusal, act] = useActionState(correctShownRow.bind(null, { importId, rowNumber }), noRefusal);
  return (
    <form action={act} className="mt-2 space-y-3">
      {refusal.form && (
        <Notice kind="danger" urgent>
          <p>{refusal.form}</p>
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={texts.email}
          name="email"
          defaultValue={refusal.given?.email ?? email}
          error={refusal.email}
        />
        <TextField
          label={texts.points}
          name="points"
          defaultValue={refusal.given?.points ?? points}
          error={refusal.points}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="act" value="save" className={buttonStyle.secondary}>
          {texts.save}
        </button>
        <button type="submit" name="act" value={isCorrected ? "undo" : "skip"} className={buttonStyle.quiet}>
          {isCorrected ? texts.undo : texts.skip}
        </button>
      </div>
    </form>
  );
}
