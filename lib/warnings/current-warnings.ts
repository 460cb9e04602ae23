import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { describeEarlier, earlierImportData, findEarlierImport } from "./find-earlier-import";
import type { Warning } from "./warning";

/**
 * All warnings of a preview at this moment, the severe ones first: those that it was made with, and whether the same file was
 * imported before, which may have happened since.
 * @param found what was found when the preview was made
 */
export async function currentWarnings(
  db: Prisma.TransactionClient,
  key: ImportKey,
  found: readonly Warning[],
): Promise<Warning[]> {
  return inOrder([...(await warnOfSameFile(db, key)), ...found]);
}

/** The severe ones first. */
export function inOrder(warnings: readonly Warning[]): Warning[] {
  return [
    ...warnings.filter(({ severity }) => severity === "SEVERE"),
    ...warnings.filter(({ severity }) => severity === "NOTICE"),
  ];
}

/** Whether the same file was imported before. */
export async function warnOfSameFile(db: Prisma.TransactionClient, key: ImportKey): Promise<Warning[]> {
  const earlier = await findEarlierImport(db, key);
  if (!earlier) return [];
  const message = `The same file was executed before, ${describeEarlier(earlier)}.`;
  return [{ code: "SAME_FILE_IMPORTED", severity: "SEVERE", message, data: earlierImportData(earlier) }];
}
