"use client";

import { Trash2 } from "lucide-react";
import { useActionState, useId, useRef } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { SubmitButton } from "@/app/elements/submit-button";
import { deleteShownImport } from "./delete-action";

/** A button that asks first. @param revision of the import as it is shown; a later one is not deleted */
export function DeleteImportDialog({
  importId,
  revision,
  fileName,
  changedBalances,
}: {
  importId: string;
  revision: string;
  fileName: string;
  changedBalances: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [refusal, deleteIt] = useActionState(() => deleteShownImport({ importId, revision }), "");
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()} className={buttonStyle.quietDanger}>
        <Trash2 aria-hidden className="size-4" />
        Delete this import
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(480px,calc(100vw-32px))] rounded-lg bg-surface p-6 text-ink shadow-float"
      >
        <h2 id={titleId} className="font-semibold text-lg [overflow-wrap:anywhere]">
          Delete the import of {fileName}?
        </h2>
        <div className="mt-3 mb-6 space-y-2 text-ink-soft text-sm">
          <p>The file goes, and with it the list of its rows. This cannot be taken back.</p>
          <p>
            {changedBalances
              ? "Balances stay as they are now, and each customer’s history keeps the change."
              : "No balance was changed by it."}
          </p>
        </div>
        {refusal && (
          <div className="mb-4">
            <Notice kind="danger" urgent>
              <p>{refusal}</p>
            </Notice>
          </div>
        )}
        <form action={deleteIt} className="flex flex-wrap justify-end gap-2">
          <button type="button" onClick={() => dialog.current?.close()} className={buttonStyle.secondary}>
            Keep it
          </button>
          <SubmitButton kind="danger" pendingText="Deleting…">
            Delete 1 import
          </SubmitButton>
        </form>
      </dialog>
    </>
  );
}
