"use client";

import { ConfirmButton } from "@/app/elements/confirm-button";
import { SubmitButton } from "@/app/elements/submit-button";
import type { Texts } from "@/app/texts/english";
import type { WorkPhase } from "../read-progress-answer";
import { cancelRun, pauseRun, resumeRun } from "./control-actions";

/** Pauses a run, lets it go on, or ends it. @param done how many rows are done, in words */
export function RunControls({
  importId,
  phase,
  done,
  texts,
}: {
  importId: string;
  phase: WorkPhase;
  done: string;
  texts: Texts["run"]["controls"];
}) {
  if (phase === "canceling") return null;
  const stops = phase === "paused" || phase === "pausing";
  const cancel = cancelRun.bind(null, importId);
  const consequences = [done, ...texts.cancelTexts];
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* One form and one button, so that the focus stays where it is. */}
      <form action={(stops ? resumeRun : pauseRun).bind(null, importId)}>
        <SubmitButton kind={stops ? "primary" : "secondary"} pendingText={stops ? texts.resuming : texts.pausing}>
          {stops ? texts.resume : texts.pause}
        </SubmitButton>
      </form>
      <ConfirmButton
        confirmation={{
          title: texts.cancelTitle,
          consequences,
          keep: texts.keep,
          submit: texts.cancelSubmit,
          pending: texts.canceling,
          action: async () => {
            await cancel();
            return "";
          },
        }}
      >
        {texts.cancel}
      </ConfirmButton>
      <noscript>
        <form action={cancel} className="basis-full space-y-2 text-sm">
          {consequences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <SubmitButton kind="danger" pendingText={texts.canceling}>
            {texts.cancelSubmit}
          </SubmitButton>
        </form>
      </noscript>
    </div>
  );
}
