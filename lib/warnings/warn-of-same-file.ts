import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { describeEarlier, earlierImportData, findEarlierImport } from "./find-earlier-import";
import type { Warning } from "./warning";

/** Warns when the same file was imported before. */
export async function warnOfSameFile(db: Prisma.TransactionClient, key: ImportKey): Promise<Warning[]> {
  const earlier = await findEarlierImport(db, key);
  if (!earlier) return [];
  const message = `The same file was executed before, ${describeEarlier(earlier)}.`;
  return [{ code: "SAME_FILE_IMPORTED", severity: "SEVERE", message, data: earlierImportData(earlier) }];
}
