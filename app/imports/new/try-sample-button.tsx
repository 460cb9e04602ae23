"use client";

import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import type { UploadTexts } from "./upload-texts";
import { useImportUpload } from "./use-import-upload";

/** Imports the sample with one click, from any page. */
export function TrySampleButton({ maxFileBytes, texts }: { maxFileBytes: number; texts: UploadTexts }) {
  const { state, uploadSample } = useImportUpload(maxFileBytes, texts.refusals);
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
        {sending ? texts.sample.opening : texts.sample.use}
      </button>
      {state.phase === "refused" && (
        <Notice kind="danger" urgent>
          <p>{state.sentence}</p>
        </Notice>
      )}
    </>
  );
}
