"use client";

import type { ReactNode } from "react";
import type { buttonStyle } from "./button-style";
import { SubmitButton } from "./submit-button";
import { useKeptForm } from "./use-kept-form";

/** A form of one button, with fields or without, that stays as it is while the server cannot be reached and says so. */
export function KeptForm({
  action,
  kind,
  submit,
  pendingText,
  className,
  children,
}: {
  action: (previous: undefined, form: FormData) => Promise<undefined>;
  kind: keyof typeof buttonStyle;
  submit: string;
  pendingText: string;
  className?: string;
  children?: ReactNode;
}) {
  const { form, pending, lost } = useKeptForm<undefined>(action, undefined);
  return (
    <form {...form} className={className}>
      {children}
      <div className="space-y-2 sm:col-span-2">
        <SubmitButton kind={kind} pending={pending} pendingText={pendingText}>
          {submit}
        </SubmitButton>
        {lost}
      </div>
    </form>
  );
}
