"use client";

import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { useUpload } from "./use-upload";

/** Imports the sample with one click, from any page. */
export function TrySampleButton({ maxFileBytes }: { maxFileBytes: number }) {
  const { state, uploadSample } = useUpload(maxFileBytes);
  const sending = state.phase === "sending";
  return (
    <>
      <button
        type="button"
        aria-disabled={sending}
        onClick={() => {
          if (!sending) uploadSample();
        }}
        className={buttonStyle.primary}
      >
        {sending ? "Opening the sample…" : "Try it with sample data"}
      </button>
      {state.phase === "refused" && (
        <Notice kind="danger" urgent>
          <p>{state.sentence}</p>
        </Notice>
      )}
    </>
  );
}
