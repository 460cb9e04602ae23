"use client";

import { type ReactNode, useActionState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import type { buttonStyle } from "./button-style";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";
import { unlessLost } from "./unless-lost";

/** A form of one button. @param action gives a sentence when it was not done */
export function ActionForm({
  action,
  kind,
  pendingText,
  children,
}: {
  action: (previous: string) => Promise<string>;
  kind: keyof typeof buttonStyle;
  pendingText: string;
  children: ReactNode;
}) {
  const { lost } = useReader().pageError;
  const [refusal, act] = useActionState((refusal: string) => unlessLost(() => action(refusal), lost), "");
  return (
    <form action={act} className="max-w-full space-y-2">
      <SubmitButton kind={kind} pendingText={pendingText}>
        {children}
      </SubmitButton>
      {refusal && (
        <Notice kind="danger" urgent>
          <p>{refusal}</p>
        </Notice>
      )}
    </form>
  );
}
