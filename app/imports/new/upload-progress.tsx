import { buttonStyle } from "@/app/elements/button-style";
import { formatBytes } from "@/app/elements/number-words";
import { shownFileName } from "../shown-file-name";
import type { SendingState } from "./use-upload";

/** How much of a file was sent. */
export function UploadProgress({ state, onCancel }: { state: SendingState; onCancel: () => void }) {
  const { fileName, sentBytes, totalBytes } = state;
  const arrived = totalBytes > 0 && sentBytes >= totalBytes;
  return (
    <div className="panel flex min-h-64 flex-col justify-center p-6">
      <p className="font-semibold [overflow-wrap:anywhere]">{shownFileName(fileName)}</p>
      <p role="status" className="mt-1 mb-4 text-ink-soft text-sm">
        {arrived ? "Sent. Opening it…" : "Sending the file…"}
      </p>
      <progress aria-label="Sent" max={Math.max(totalBytes, 1)} value={sentBytes} />
      <div className="mt-3 flex min-h-10 items-center justify-between gap-4 text-sm">
        <span className="figure">
          {formatBytes(sentBytes)} of {formatBytes(totalBytes)}
        </span>
        {!arrived && (
          <button type="button" onClick={onCancel} className={buttonStyle.secondary}>
            Cancel the upload
          </button>
        )}
      </div>
    </div>
  );
}
