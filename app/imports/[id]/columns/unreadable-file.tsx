import { buttonStyle } from "@/app/elements/button-style";
import { Notice } from "@/app/elements/notice";
import { PageHeading } from "@/app/elements/page-heading";
import { SubmitButton } from "@/app/elements/submit-button";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { FileProblem } from "@/lib/files/unreadable-file";
import { readParseOptions } from "@/lib/import-files/file-format-record";
import { readFileProblem } from "@/lib/import-files/parse-details";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { DeleteImport } from "../delete-import";
import { readAgain } from "./read-again-action";
import { type Choosable, ReadAgainForm } from "./read-again-form";

/** Why a file could not be read, and what to do. */
export async function UnreadableFile({ record }: { record: ImportWithProgress }) {
  const { texts } = await reader();
  const { unreadable } = texts;
  const problem = readFileProblem(record.parseDetails);
  const choosable = problem && choosableAfter(problem);
  return (
    <>
      <PageHeading title={shownFileName(record.fileName)} lead={unreadable.lead} takesFocus="columns" />
      <Notice kind="danger" title={unreadable.title}>
        <p>{problem ? texts.parseError(problem) : texts.parseFault(record.parseErrorDescription ?? "")}</p>
        {choosable && (
          <ReadAgainForm
            importId={record.id}
            revision={record.revision.toString()}
            choosable={choosable}
            chosen={readParseOptions(record.parseOptions)}
          />
        )}
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

/** What can be chosen where that may help. */
function choosableAfter({ code, name, others = [] }: FileProblem): Choosable | undefined {
  switch (code) {
    case "ENCODING_UNKNOWN":
    case "ENCODING_MISMATCH":
    case "UTF8_BROKEN":
      return { encoding: "UTF-8" };
    case "SHEET_EMPTY":
      return others.length > 0 ? { sheets: [name ?? "", ...others] } : undefined;
    case "SHEET_MISSING":
      return others.length > 1 ? { sheets: [...others] } : undefined;
    case "HEADER_ROW_MISSING":
      return { headerRow: 1 };
    default:
      return undefined;
  }
}
