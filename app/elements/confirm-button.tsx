"use client";

import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { buttonStyle } from "./button-style";

const loadDialog = () => import("./confirm-dialog");
// Most visitors never open it, so that it comes when somebody is about to.
const ConfirmDialog = lazy(loadDialog);

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
  const [open, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        onClick={() => {
          setWasOpened(true);
          setOpen(true);
        }}
        className={buttonStyle.quietDanger}
      >
        {children}
      </button>
      {wasOpened && (
        <Suspense>
          <ConfirmDialog
            {...confirmation}
            open={open}
            onClose={() => setOpen(false)}
            onClosed={() => button.current?.focus()}
          />
        </Suspense>
      )}
    </>
  );
}
