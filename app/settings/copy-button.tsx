"use client";

import { useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";

/** Copies a text, and says so. */
export function CopyButton({ text, texts }: { text: string; texts: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState("");
  return (
    <button
      type="button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
      className={buttonStyle.secondary}
    >
      <span aria-live="polite">{copied === text ? texts.copied : texts.copy}</span>
    </button>
  );
}
