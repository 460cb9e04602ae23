import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { warnOfSameFile } from "./warn-of-same-file";
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
