import { prisma } from "../database/pool";
import { describeParseError } from "../import-files/describe-parse-error";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";

/**
 * Ends an import whose parse could not be finished, however often it was tried.
 * @param cause what is known of it, as sentences for the merchant
 */
export async function failParse(key: ImportKey, cause: string): Promise<void> {
  const parseErrorDescription = `${cause} ${describeParseError({ code: "INTERNAL" })}`;
  const set = { parseErrorReason: "INTERNAL", parseErrorDescription };
  await moveImport(prisma(), key, { from: ["INITIATED", "PARSING"], to: "FAILED", set });
}
