"use client";

import { type ReactNode, useRef, useState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { buttonStyle } from "./button-style";
import { Notice } from "./notice";

// Most visitors never open it, so that it comes when somebody is about to.
const loadDialog = () => import("./confirm-dialog");

type ConfirmDialog = Awaited<ReturnType<typeof loadDialog>>["default"];

export type Confirmation = {
  title: string;
  /** What will happen, a paragraph each. */
  consequences: string[];
  keep: string;
  submit: string;
  pending: string;
  /** @returns a sentence when it was not done */
  action: () => Promise<string>;
  /** There is nothing to be confirmed any more: what has happened meanwhile, and a way on. */
  over?: { title: string; text: string; link: string; href: string } | undefined;
};

/** A button for what cannot be taken back: it asks first. */
export function ConfirmButton({ children, confirmation }: { children: ReactNode; confirmation: Confirmation }) {
  const { lost } = useReader().pageError;
  const [open, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<ConfirmDialog>();
  const [isLost, setIsLost] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  async function ask(): Promise<void> {
    try {
      const { default: dialog } = await loadDialog();
      setDialog(() => dialog);
      setOpen(true);
      setIsLost(false);
    } catch {
      setIsLost(true);
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        onPointerEnter={loadDialogEarly}
        onFocus={loadDialogEarly}
        onClick={() => void ask()}
        className={buttonStyle.quietDanger}
      >
        {children}
      </button>
      {Dialog && (
        <Dialog {...confirmation} open={open} onClose={() => setOpen(false)} onClosed={() => button.current?.focus()} />
      )}
      {isLost && (
        <div className="basis-full">
          <Notice kind="danger" urgent>
            <p>{lost}</p>
          </Notice>
        </div>
      )}
    </>
  );
}

/** Fetches the dialog before it is asked for. Should that fail, whoever presses the button is told. */
export function loadDialogEarly(): void {
  loadDialog().catch(() => undefined);
}
