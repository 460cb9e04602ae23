"use client";

import { type ReactNode, useActionState } from "react";
import type { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { unlessLost } from "@/app/elements/unless-lost";
import { useReader } from "@/app/texts/reader-provider";
import { changeFormId } from "./change-form-id";

/** Starts the import. @param action answers with a sentence when nothing was started */
export function ChangeForm({
  action,
  kind,
  texts,
  children,
}: {
  action: (refusal: string, form: FormData) => Promise<string>;
  kind: keyof typeof buttonStyle;
  texts: { submit: string; pending: string; refusedTitle: string };
  children?: ReactNode;
}) {
  const { lost } = useReader().pageError;
  const [refusal, act] = useActionState(
    (refusal: string, form: FormData) => unlessLost(() => action(refusal, form), lost),
    "",
  );
  return (
    <form id={changeFormId} action={act} className="space-y-3">
      {refusal && (
        <Notice kind="danger" title={texts.refusedTitle} urgent>
          <p>{refusal}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-end gap-x-6 gap-y-2">
        {children}
        <SubmitButton kind={kind} pendingText={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
