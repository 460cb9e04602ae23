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
  form,
}: {
  children: ReactNode;
  pendingText: string;
  kind?: keyof typeof buttonStyle;
  /** For a form that starts its action by itself. */
  pending?: boolean;
  /** The id of its form, where it does not stand in it. */
  form?: string;
}) {
  const formStatus = useFormStatus();
  const pending = pendingElsewhere ?? formStatus.pending;
  return (
    <button
      type="submit"
      form={form}
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
