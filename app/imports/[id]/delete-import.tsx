import { Trash2 } from "lucide";
import { ConfirmButton } from "@/app/elements/confirm-button";
import { LineIcon } from "@/app/elements/line-icon";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { deleteShownImport } from "./delete-action";

/** A button that deletes an import as it is shown; it asks first. */
export async function DeleteImport({
  record,
  changedBalances,
}: {
  record: ImportWithProgress;
  changedBalances: boolean;
}) {
  const { deletion } = (await reader()).texts;
  return (
    // Its words, and not the edges that it has when it is pointed at, stand in line with what is around it.
    <div className="-mx-4 forced-colors:mx-0">
      <ConfirmButton
        confirmation={{
          title: deletion.title(shownFileName(record.fileName)),
          consequences: [deletion.text, changedBalances ? deletion.balancesStay : deletion.noBalances],
          keep: deletion.keep,
          submit: deletion.submit,
          pending: deletion.pending,
          action: deleteShownImport.bind(null, { importId: record.id, revision: record.revision.toString() }),
        }}
      >
        <LineIcon icon={Trash2} className="size-4" />
        {deletion.open}
      </ConfirmButton>
    </div>
  );
}
