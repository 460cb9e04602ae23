"use client";

import { FileUp } from "lucide-react";
import { useId, useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { UploadProgress } from "./upload-progress";
import type { UploadTexts } from "./upload-texts";
import { useImportUpload } from "./use-import-upload";

/** Takes a file by choosing, dropping, or from the sample, and sends it. */
export function UploadForm({ maxFileBytes, texts }: { maxFileBytes: number; texts: UploadTexts }) {
  const { state, upload, uploadSample, cancel } = useImportUpload(maxFileBytes, texts.refusals);
  const [hovered, setHovered] = useState(false);
  const inputId = useId();
  const refusalId = useId();

  if (state.phase === "sending") return <UploadProgress state={state} onCancel={cancel} texts={texts.sending} />;
  return (
    <div className="space-y-4">
      <label
        htmlFor={inputId}
        onDragOver={(event) => {
          event.preventDefault();
          setHovered(true);
        }}
        onDragLeave={() => setHovered(false)}
        onDrop={(event) => {
          event.preventDefault();
          setHovered(false);
          upload([...event.dataTransfer.files]);
        }}
        className={`flex min-h-64 flex-col items-center justify-center gap-1 rounded-lg border-2 border-dashed px-6 py-10 text-center focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 ${
          hovered ? "border-accent bg-accent-soft" : "border-line-strong bg-surface hover:border-accent"
        }`}
      >
        <span className="mb-3 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          <FileUp aria-hidden className="size-5" />
        </span>
        <span className="font-semibold">{texts.form.drop}</span>
        <span className="text-ink-soft text-sm">{texts.form.or}</span>
        <span className={`${buttonStyle.primary} mt-1`}>{texts.form.choose}</span>
        <span className="mt-3 text-ink-soft text-xs">{texts.form.kinds}</span>
        <input
          id={inputId}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.gz,text/csv,text/plain"
          aria-describedby={state.phase === "refused" ? refusalId : undefined}
          className="sr-only"
          onChange={(event) => {
            upload([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was mended.
            event.target.value = "";
          }}
        />
      </label>
      {state.phase === "refused" && (
        <div id={refusalId}>
          <Notice kind="danger" title={texts.form.refusedTitle} urgent>
            <p>{state.sentence}</p>
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-soft text-sm">
        {texts.form.noFile}
        <button type="button" onClick={uploadSample} className={buttonStyle.secondary}>
          {texts.sample.use}
        </button>
      </div>
    </div>
  );
}
