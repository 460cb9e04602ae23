import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import { readRunOptions } from "../staging/run-options";

/**
 * What a follow-up has from the import whose rows it runs again: unless its execution says otherwise, they mean the same. Points
 * that were to be added would otherwise be taken for the balance.
 */
export function inheritedFrom({ id, runOptions }: LoyaltyImport) {
  // A balance is compared with that of a preview, and this import has none yet.
  const options = { ...readRunOptions(runOptions), ifBalanceChanged: "WRITE" };
  return { followsImportId: id, runOptions: options } satisfies Prisma.LoyaltyImportUncheckedUpdateManyInput;
}
