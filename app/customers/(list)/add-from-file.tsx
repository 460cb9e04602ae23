"use client";

import { useId, useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { UploadProgress } from "@/app/imports/new/upload-progress";
import type { UploadTexts } from "@/app/imports/new/upload-texts";
import { useUpload } from "@/app/imports/new/use-upload";
import { addCustomersFromFile, type FileAnswer } from "./add-from-file-action";

type AddFromFileTexts = { lead: string; choose: string; kinds: string; upload: UploadTexts };

/** Adds the customers of a file, and says what became of it row by row. */
export function AddFromFile({ maxFileBytes, texts }: { maxFileBytes: number; texts: AddFromFileTexts }) {
  const inputId = useId();
  const [answer, setAnswer] = useState<FileAnswer>();
  const { state, upload, cancel } = useUpload(maxFileBytes, texts.upload.refusals, async ({ filePath }) => {
    setAnswer(await addCustomersFromFile(filePath));
    return "done";
  });
  if (state.phase === "sending") {
    return <UploadProgress state={state} onCancel={cancel} texts={texts.upload.sending} />;
  }
  return (
    <div className="space-y-4 text-sm">
      <p className="max-w-[65ch] text-ink-soft">{texts.lead}</p>
      <label
        htmlFor={inputId}
        className={`${buttonStyle.secondary} focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2`}
      >
        {texts.choose}
        <input
          id={inputId}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.gz,text/csv,text/plain"
          className="sr-only"
          onChange={(event) => {
            setAnswer(undefined);
            upload([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      <p className="text-ink-soft text-xs">{texts.kinds}</p>
      {state.phase === "refused" && (
        <Notice kind="danger" urgent>
          <p>{state.sentence}</p>
        </Notice>
      )}
      {answer && (
        <Notice kind={answer.ok ? "info" : "danger"} urgent>
          {answer.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {answer.refusedRows.length > 0 && (
            <ul className="list-disc space-y-1 ps-5">
              {answer.refusedRows.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}
