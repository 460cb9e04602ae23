import { csvDownload } from "@/app/api/csv-download";
import { failureResponse } from "@/app/api/failure-response";
import { refusedMethods } from "@/app/api/refused-methods";
import { respond } from "@/app/api/respond";
import { signedLinkFailure } from "@/app/api/signed-link-failure";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import { errorFilePath } from "@/lib/imports/error-file-link";
import { getImport } from "@/lib/imports/get-import";
import type { Failure } from "@/lib/result";
import { showText } from "@/lib/show-text";
import { fileExists } from "@/lib/storage/local-storage";

type Context = { params: Promise<{ siteId: string; loyaltyImportId: string }> };

/** Gives out the file of the rows that failed, through a signed link. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return respond(request, async () => {
    const key = await context.params;
    const refused = signedLinkFailure(errorFilePath(key), request);
    if (refused) return failureResponse(refused);
    const found = await whileDatabaseAnswers(() => getImport(key));
    if (!found.ok) return failureResponse(found.failure);
    const { errorFileKey, fileName } = found.value;
    if (!errorFileKey || !(await fileExists(errorFileKey))) return failureResponse(noErrorFile);
    return csvDownload(errorFileKey, `failed rows of ${showText(fileName.replace(/\.csv$/i, ""), 200)}.csv`);
  });
}

const noErrorFile: Failure = { kind: "application", code: "NOT_FOUND", description: "This import has no error file." };

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
