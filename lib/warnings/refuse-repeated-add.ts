import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { failed } from "../result";
import type { RunOptions } from "../staging/run-options";
import { describeEarlier, earlierImportData, findEarlierImport } from "./find-earlier-import";

/**
 * Refuses to add the points of a file that were added before, unless it is confirmed.
 * @returns undefined when it may be done
 */
export async function refuseRepeatedAdd(
  db: Prisma.TransactionClient,
  key: ImportKey,
  { mode }: RunOptions,
  confirmRepeat: boolean,
) {
  if (mode !== "ADD" || confirmRepeat) return undefined;
  const earlier = await findEarlierImport(db, key, mode);
  if (!earlier) return undefined;
  const description = `The points of this file were added before, ${describeEarlier(earlier)}. Send confirmRepeat: true to add them once more.`;
  return failed("ALREADY_EXISTS", description, earlierImportData(earlier));
}
