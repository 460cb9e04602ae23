import type { LoyaltyImport } from "@/prisma/client/client";
import { failed } from "../result";
import type { RunOptions } from "../staging/run-options";
import { warnOfUnlinkedFile } from "./warn-of-unlinked-file";
import type { WarningCode } from "./warning";

/**
 * Refuses to add, without a preview that would warn of it, the points of an error file that does not say of which import it is:
 * rows that were added since would be added again. Setting them once more would do no harm.
 * @returns undefined when it may be done
 */
export function refuseUnlinkedAdd(
  { headerValues, followsImportId }: Pick<LoyaltyImport, "headerValues" | "followsImportId">,
  options: RunOptions,
  acknowledged: readonly WarningCode[],
) {
  if (options.mode !== "ADD") return undefined;
  const warnings = warnOfUnlinkedFile(headerValues, followsImportId !== null, options);
  const [warning] = warnings;
  if (!warning || acknowledged.includes(warning.code)) return undefined;
  const description = `${warning.message} Or name ${warning.code} in acknowledgedWarnings to add its points all the same.`;
  return failed("WARNINGS_NOT_ACKNOWLEDGED", description, { warnings });
}
