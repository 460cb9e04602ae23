"use client";

import type { ReactNode } from "react";
import type { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { unlessLost } from "@/app/elements/unless-lost";
import { useLongAction } from "@/app/elements/use-long-action";
import { useReader } from "@/app/texts/reader-provider";

/** A button that does one thing and says so when it was not done. @param action answers with a sentence when it was not done */
export function ActButton({
  action,
  pendingText,
  kind = "secondary",
  children,
}: {
  action: () => Promise<string>;
  pendingText: string;
  kind?: keyof typeof buttonStyle;
  children: ReactNode;
}) {
  const { lost } = useReader().pageError;
  const { answer: refusal, pending, run } = useLongAction(() => unlessLost(action, lost), "");
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void run();
      }}
    >
      {refusal && (
        <Notice kind="danger" urgent>
          <p>{refusal}</p>
        </Notice>
      )}
      <SubmitButton kind={kind} pending={pending} pendingText={pendingText}>
        {children}
      </SubmitButton>
    </form>
  );
}
