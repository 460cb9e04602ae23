import { csvDownload } from "@/app/api/csv-download";
import { failureResponse } from "@/app/api/failure-response";
import { refusedMethods } from "@/app/api/refused-methods";
import { respond } from "@/app/api/respond";
import { signedLinkFailure } from "@/app/api/signed-link-failure";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import type { Failure } from "@/lib/result";
import { findRevertReport, revertReportPath } from "@/lib/reverts/revert-report-link";
import { fileExists } from "@/lib/storage/local-storage";

type Context = { params: Promise<{ siteId: string; loyaltyImportId: string }> };

/** Gives out the report of an undo, through a signed link. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return respond(request, async () => {
    const key = await context.params;
    const refused = signedLinkFailure(revertReportPath(key), request);
    if (refused) return failureResponse(refused);
    const found = await whileDatabaseAnswers(() => findRevertReport(key));
    if (!found.ok) return failureResponse(found.failure);
    const { storageKey, fileName } = found.value;
    if (!(await fileExists(storageKey))) return failureResponse(noReport);
    return csvDownload(storageKey, `undo of ${fileName.replace(/\.csv$/i, "")}.csv`);
  });
}

const noReport: Failure = {
  kind: "application",
  code: "NOT_FOUND",
  description: "The report of this undo is not there any more.",
};

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
