"use client";

import { useActionState, useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";
import { SubmitButton } from "@/app/elements/submit-button";
import type { Texts } from "@/app/texts/english";
import { makeKey } from "./key-actions";

type MakeKeyTexts = Pick<Texts["settings"]["keys"], "make" | "making" | "shownOnce" | "key" | "copy" | "copied">;

/** Makes a key and shows it, once. */
export function MakeKey({ texts }: { texts: MakeKeyTexts }) {
  const [key, make] = useActionState(makeKey, "");
  const [copiedKey, setCopiedKey] = useState("");
  return (
    <div className="space-y-4">
      {key && (
        <div role="status" className="rounded-lg border border-accent bg-accent-soft p-4 text-sm">
          <p>{texts.shownOnce}</p>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <input
              readOnly
              aria-label={texts.key}
              value={key}
              onFocus={(event) => event.target.select()}
              className={`${fieldStyle} max-w-[56ch] flex-1 basis-60 font-mono`}
            />
            <button
              type="button"
              onClick={() => void navigator.clipboard.writeText(key).then(() => setCopiedKey(key))}
              className={buttonStyle.secondary}
            >
              {copiedKey === key ? texts.copied : texts.copy}
            </button>
          </div>
        </div>
      )}
      <form action={make}>
        <SubmitButton kind="secondary" pendingText={texts.making}>
          {texts.make}
        </SubmitButton>
      </form>
    </div>
  );
}
