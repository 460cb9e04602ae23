"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonStyle } from "./button-style";

/** Sends its form once: while that is under way it says so and does nothing more. */
export function SubmitButton({
  children,
  pendingText,
  kind = "primary",
  pending: pendingElsewhere,
  formAction,
}: {
  children: ReactNode;
  pendingText: string;
  kind?: keyof typeof buttonStyle;
  /** For a form that starts its action by itself. */
  pending?: boolean;
  /** For one of several buttons of a form. */
  formAction?: () => Promise<void>;
}) {
  const formStatus = useFormStatus();
  const pending = pendingElsewhere ?? formStatus.pending;
  return (
    <button
      type="submit"
      formAction={formAction}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonStyle[kind]}
    >
      {pending ? pendingText : children}
    </button>
  );
}
