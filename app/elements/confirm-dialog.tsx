"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { useActionState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { buttonStyle } from "./button-style";
import type { Confirmation } from "./confirm-button";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";
import { unlessLost } from "./unless-lost";

/** Says what will happen and asks whether it shall. */
export default function ConfirmDialog({
  title,
  consequences,
  keep,
  submit,
  pending,
  action,
  over,
  open,
  onClose,
  onClosed,
}: Confirmation & {
  open: boolean;
  onClose: () => void;
  /** The dialog has let go of the focus. */
  onClosed: () => void;
}) {
  const { lost } = useReader().pageError;
  const [refusal, act] = useActionState(() => unlessLost(action, lost), "");
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => !stays && onClose()}>
      <Dialog.Portal>
        {/* Radix's own overlay writes a style element, which the content security policy refuses. */}
        <div aria-hidden className="fixed inset-0 z-20 bg-backdrop" />
        <Dialog.Content
          role="alertdialog"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
          className="fixed inset-0 z-20 m-auto h-fit max-h-dvh w-[min(480px,calc(100vw-32px))] overflow-y-auto rounded-lg border border-line bg-surface p-6 text-ink shadow-float"
        >
          <Dialog.Title className="font-semibold text-lg [overflow-wrap:anywhere]">{over?.title ?? title}</Dialog.Title>
          {over ? (
            <Over {...over} />
          ) : (
            <>
              <Dialog.Description asChild>
                <div className="mt-3 mb-6 space-y-2 text-ink-soft text-sm">
                  {consequences.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </div>
              </Dialog.Description>
              {refusal && (
                <div className="mb-4">
                  <Notice kind="danger" urgent>
                    <p>{refusal}</p>
                  </Notice>
                </div>
              )}
              <form action={act} className="flex flex-wrap justify-end gap-2">
                <button type="button" onClick={onClose} className={buttonStyle.secondary}>
                  {keep}
                </button>
                <SubmitButton kind="danger" pendingText={pending}>
                  {submit}
                </SubmitButton>
              </form>
            </>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What has happened while the dialog was open. */
function Over({ text, link, href }: NonNullable<Confirmation["over"]>) {
  return (
    <div role="alert">
      <Dialog.Description className="mt-3 mb-6 text-ink-soft text-sm">{text}</Dialog.Description>
      <p className="flex justify-end">
        {/* What had the focus is gone. */}
        <a ref={focus} href={href} className={buttonStyle.primary}>
          {link}
        </a>
      </p>
    </div>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
