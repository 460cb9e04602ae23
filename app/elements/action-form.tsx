"use client";

import { type ReactNode, useActionState } from "react";
import type { buttonStyle } from "./button-style";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

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
  const [refusal, act] = useActionState(action, "");
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
