"use client";

import { useEffect, useState } from "react";
import { ConfirmButton, loadDialogEarly } from "@/app/elements/confirm-button";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { unlessLost } from "@/app/elements/unless-lost";
import { useLongAction } from "@/app/elements/use-long-action";
import type { Texts } from "@/app/texts/english";
import { useReader } from "@/app/texts/reader-provider";
import type { WorkPhase } from "../read-progress-answer";
import { cancelRun, endRun, pauseRun, resumeRun } from "./control-actions";

const notRefused = { sentence: "" };

/**
 * Pauses a run, lets it go on, or ends it.
 * @param done how many rows are done, in words
 * @param resultHref where the result is, once the run has ended
 * @param isSilent the server does not answer at the moment
 */
export function RunControls({
  importId,
  phase,
  done,
  resultHref,
  isSilent,
  texts,
}: {
  importId: string;
  phase: WorkPhase;
  done: string;
  resultHref: string | undefined;
  isSilent: boolean;
  texts: Texts["run"]["controls"];
}) {
  const { lost } = useReader().pageError;
  const stops = phase === "paused" || phase === "pausing";
  const change = stops ? resumeRun : pauseRun;
  const {
    answer: refusal,
    pending,
    run,
  } = useLongAction(() => unlessLost(() => change(importId).then(() => notRefused), { sentence: lost }), notRefused);
  // Whoever cannot reach the server any more shall still be asked, and told so.
  useEffect(loadDialogEarly, []);
  // Once the server answers again, what it did not hear is no news any more.
  const [heard, setHeard] = useState({ isSilent, refusal });
  if (heard.isSilent !== isSilent) setHeard({ isSilent, refusal: isSilent ? heard.refusal : refusal });
  if (phase === "canceling") return null;
  const cancel = cancelRun.bind(null, importId);
  const consequences = [done, ...texts.cancelTexts];
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* One form and one button, so that the focus stays where it is. Its action is for pages without JavaScript. */}
      <form
        action={change.bind(null, importId)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void run();
        }}
      >
        <SubmitButton
          pending={pending}
          kind={stops ? "primary" : "secondary"}
          pendingText={stops ? texts.resuming : texts.pausing}
        >
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
          action: async () => ((await endRun(importId)) ? "" : texts.ended.title),
          over: resultHref === undefined ? undefined : { ...texts.ended, href: resultHref },
        }}
      >
        {texts.cancel}
      </ConfirmButton>
      {refusal.sentence && refusal !== heard.refusal && (
        <div className="basis-full">
          <Notice kind="danger" urgent>
            <p>{refusal.sentence}</p>
          </Notice>
        </div>
      )}
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
