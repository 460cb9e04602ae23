"use client";

import { Field } from "@/app/elements/field";
import { fieldStyle } from "@/app/elements/field-style";
import { SubmitButton } from "@/app/elements/submit-button";
import { useKeptForm } from "@/app/elements/use-kept-form";
import type { Texts } from "@/app/texts/english";
import { useFormats } from "@/app/texts/use-formats";
import type { WarningThresholds } from "@/lib/warnings/warning-thresholds";
import { saveThresholds, type ThresholdAnswer } from "./threshold-action";
import { thresholdFields } from "./threshold-fields";

type ThresholdTexts = Omit<Texts["settings"]["thresholds"], "title" | "lead" | "range">;

/** Asks from where on a review warns. */
export function ThresholdForm({ thresholds, texts }: { thresholds: WarningThresholds; texts: ThresholdTexts }) {
  const nothingYet: ThresholdAnswer = { outcome: "none", entered: {}, refused: {} };
  const { answer, lost, pending, form } = useKeptForm(saveThresholds, nothingYet);
  const { entry } = useFormats();
  return (
    <form {...form} className="panel grid gap-6 p-4 sm:grid-cols-2 sm:p-5 lg:grid-cols-3">
      {thresholdFields.map(({ name }) => {
        const threshold = thresholds[name];
        const value = answer.entered[name] ?? (threshold === null ? "" : entry(threshold));
        return (
          <Field key={name} label={texts.names[name]} error={answer.refused[name]} hint={texts.hints[name]}>
            {(control) => (
              <span className="flex items-center gap-2 text-ink-soft text-sm">
                <input
                  {...control}
                  // What was refused stays in its field.
                  key={value}
                  name={name}
                  inputMode="decimal"
                  maxLength={20}
                  autoComplete="off"
                  defaultValue={value}
                  placeholder={texts.off}
                  className={`${fieldStyle} figure max-w-32 text-end text-ink`}
                />
                <span aria-hidden>{name === "outlierFactor" ? "×" : "%"}</span>
              </span>
            )}
          </Field>
        );
      })}
      <div className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-3">
        <SubmitButton kind="secondary" pending={pending} pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
        <p role="status" className="text-sm empty:hidden">
          {answer.outcome === "saved" && !lost && texts.saved}
        </p>
        {lost}
      </div>
    </form>
  );
}
