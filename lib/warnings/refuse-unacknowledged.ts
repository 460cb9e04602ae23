import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { failed } from "../result";
import { currentWarnings } from "./current-warnings";
import type { Warning, WarningCode } from "./warning";

/**
 * Refuses to commit a preview as long as somebody has not said that they know all of its severe warnings.
 * @returns undefined when they have
 */
export async function refuseUnacknowledged(
  db: Prisma.TransactionClient,
  key: ImportKey,
  found: readonly Warning[],
  acknowledged: readonly WarningCode[],
) {
  const warnings = (await currentWarnings(db, key, found)).filter(({ severity }) => severity === "SEVERE");
  const unknown = warnings.filter(({ code }) => !acknowledged.includes(code)).map(({ code }) => code);
  if (unknown.length === 0) return undefined;
  const description = `The preview warns of ${unknown.join(", ")}. Look at the warnings, and name all of them in acknowledgedWarnings to execute it all the same.`;
  return failed("WARNINGS_NOT_ACKNOWLEDGED", description, { warnings });
}
