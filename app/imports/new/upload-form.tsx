"use client";

import { FileUp } from "lucide";
import { type RefObject, useEffect, useEffectEvent, useId, useRef } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { LineIcon } from "@/app/elements/line-icon";
import { Notice } from "@/app/elements/notice";
import { DropMark } from "./drop-mark";
import { takeHandedFiles } from "./handed-files";
import { PasteTable } from "./paste-table";
import { UploadProgress } from "./upload-progress";
import type { UploadTexts } from "./upload-texts";
import { useFileDrop } from "./use-file-drop";
import { useImportUpload } from "./use-import-upload";
import { usePaste } from "./use-paste";

/** Takes a file by choosing, dropping or pasting, or the sample, and sends it. */
export function UploadForm({ maxFileBytes, texts }: { maxFileBytes: number; texts: UploadTexts }) {
  const { state, upload, uploadSample, cancel } = useImportUpload(maxFileBytes, texts.refusals);
  const inputId = useId();
  const refusalId = useId();
  const isSending = state.phase === "sending";
  const take = (files: File[]) => {
    if (!isSending) upload(files);
  };
  const held = useFileDrop(take);
  usePaste(take);
  const takeHanded = useEffectEvent(() => upload(takeHandedFiles()));
  useEffect(() => takeHanded(), []);

  const place = useRef<HTMLDivElement>(null);
  useFocusKept(isSending, place);

  if (isSending) {
    return (
      <div ref={place}>
        <UploadProgress state={state} onCancel={cancel} texts={texts.sending} />
      </div>
    );
  }
  return (
    <div ref={place} className="space-y-4">
      {held && <DropMark text={texts.form.release} />}
      <label
        htmlFor={inputId}
        className="flex min-h-64 flex-col items-center justify-center gap-1 rounded-lg border-2 border-line-strong border-dashed bg-surface px-6 py-10 text-center focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:border-accent"
      >
        <span className="mb-3 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          <LineIcon icon={FileUp} className="size-5" />
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
      <PasteTable onTable={(file) => upload([file])} texts={texts.paste} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-soft text-sm">
        {texts.form.noFile}
        <button type="button" onClick={uploadSample} className={buttonStyle.secondary}>
          {texts.sample.use}
        </button>
      </div>
    </div>
  );
}

/** What had the focus is gone when sending begins or ends; it goes on to what is there instead. */
function useFocusKept(isSending: boolean, place: RefObject<HTMLDivElement | null>): void {
  const before = useRef(isSending);
  useEffect(() => {
    if (before.current === isSending) return;
    before.current = isSending;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [isSending, place]);
}
