import { useEffect } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { fill } from "@/app/texts/fill";
import { useFormats } from "@/app/texts/use-formats";
import { shownFileName } from "../shown-file-name";
import type { UploadTexts } from "./upload-texts";
import type { SendingState } from "./use-upload";

/** How much of a file was sent. */
export function UploadProgress({
  state,
  onCancel,
  texts,
}: {
  state: SendingState;
  onCancel: () => void;
  texts: UploadTexts["sending"];
}) {
  const { bytes } = useFormats();
  useAskBeforeLeaving();
  const { fileName, sentBytes, totalBytes } = state;
  const arrived = totalBytes > 0 && sentBytes >= totalBytes;
  return (
    <div className="panel flex min-h-64 flex-col justify-center p-6">
      <p className="font-semibold [overflow-wrap:anywhere]">{shownFileName(fileName)}</p>
      <p role="status" className="mt-1 mb-4 text-ink-soft text-sm">
        {arrived ? texts.opening : texts.sending}
      </p>
      <progress aria-label={texts.progress} max={Math.max(totalBytes, 1)} value={sentBytes} />
      <div className="mt-3 flex min-h-10 items-center justify-between gap-4 text-sm">
        <span className="figure">{fill(texts.amount, { sent: bytes(sentBytes), total: bytes(totalBytes) })}</span>
        {!arrived && (
          <button type="button" onClick={onCancel} className={buttonStyle.secondary}>
            {texts.cancel}
          </button>
        )}
      </div>
    </div>
  );
}

/** What has not arrived is lost with the page, so that the browser asks first. */
function useAskBeforeLeaving(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
}
