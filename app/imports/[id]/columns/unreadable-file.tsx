import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { PageHeading } from "@/app/elements/page-heading";
import { SubmitButton } from "@/app/elements/submit-button";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { readFileProblem } from "@/lib/import-files/parse-details";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { DeleteImport } from "../delete-import";
import { readAgain } from "./read-again-action";

/** Why a file could not be read, and what to do. */
export async function UnreadableFile({ record }: { record: ImportWithProgress }) {
  const { texts } = await reader();
  const { unreadable } = texts;
  const problem = readFileProblem(record.parseDetails);
  return (
    <>
      <PageHeading title={shownFileName(record.fileName)} lead={unreadable.lead} takesFocus="columns" />
      <Notice kind="danger" title={unreadable.title}>
        <p>{problem ? texts.parseError(problem) : texts.parseFault(record.parseErrorDescription ?? "")}</p>
      </Notice>
      <div className="mt-6 flex flex-wrap justify-between gap-2">
        <div className="flex flex-wrap gap-2">
          <a href="/imports/new" className={buttonStyle.primary}>
            {unreadable.another}
          </a>
          {record.parseOptions !== null && (
            <form action={readAgain}>
              <input type="hidden" name="importId" value={record.id} />
              <input type="hidden" name="revision" value={record.revision.toString()} />
              <SubmitButton kind="secondary" pendingText={unreadable.pending}>
                {unreadable.recognise}
              </SubmitButton>
            </form>
          )}
        </div>
        <DeleteImport record={record} changedBalances={false} />
      </div>
    </>
  );
}
