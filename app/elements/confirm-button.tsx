"use client";

import { type ReactNode, useRef, useState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { buttonStyle } from "./button-style";
import { Notice } from "./notice";

/** Most visitors never open it, so that it comes when somebody is about to. */
export const loadConfirmDialog = () => import("./confirm-dialog");

type ConfirmDialog = Awaited<ReturnType<typeof loadConfirmDialog>>["default"];

export type Confirmation = {
  title: string;
  /** What will happen, a paragraph each. */
  consequences: string[];
  keep: string;
  submit: string;
  pending: string;
  /** @returns a sentence when it was not done */
  action: () => Promise<string>;
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
      const { default: dialog } = await loadConfirmDialog();
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
        onPointerEnter={loadEarly}
        onFocus={loadEarly}
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

/** Whoever presses the button is told when it cannot be had. */
function loadEarly(): void {
  loadConfirmDialog().catch(() => undefined);
}
