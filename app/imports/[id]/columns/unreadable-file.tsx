import Link from "next/link";
import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { PageHeading } from "@/app/elements/page-heading";
import { SubmitButton } from "@/app/elements/submit-button";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { DeleteImportDialog } from "../delete-import-dialog";
import { readAgain } from "./read-again-action";

/** Why a file could not be read, and what to do. */
export function UnreadableFile({ record }: { record: ImportWithProgress }) {
  return (
    <>
      <PageHeading title={shownFileName(record.fileName)} lead="This file could not be read. No balance was changed." />
      <Notice kind="danger" title="What is wrong">
        <p>{record.parseErrorDescription}</p>
      </Notice>
      <div className="mt-6 flex flex-wrap justify-between gap-2">
        <div className="flex flex-wrap gap-2">
          <Link href="/imports/new" className={buttonStyle.primary}>
            Upload another file
          </Link>
          {record.parseOptions !== null && (
            <form action={readAgain}>
              <input type="hidden" name="importId" value={record.id} />
              <input type="hidden" name="revision" value={record.revision.toString()} />
              <SubmitButton kind="secondary" pendingText="Reading…">
                Let it be recognised
              </SubmitButton>
            </form>
          )}
        </div>
        <DeleteImportDialog
          importId={record.id}
          revision={record.revision.toString()}
          fileName={shownFileName(record.fileName)}
          changedBalances={false}
        />
      </div>
    </>
  );
}
