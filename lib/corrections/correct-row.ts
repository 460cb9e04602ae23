import { z } from "zod";
import type { Caller } from "../activities/caller";
import { findImportedRows, type RowImporter } from "../follow-ups/imported-rows";
import { revisionNumber } from "../imports/revision-number";
import { plainText, readInput } from "../read-input";
import { failed, type Result, succeeded } from "../result";
import { showText } from "../show-text";
import { type Changed, type CorrectableImport, changeCorrections, type Done } from "./change-corrections";
import { type CorrectedRow, readCorrectedRow } from "./corrected-row";
import { judgeCorrection } from "./judge-correction";
import { storeCorrections } from "./store-corrections";

/** `null` takes back what was given before. */
const request = z.strictObject({
  email: plainText(1_000).nullable().optional(),
  points: z
    .union([plainText(200), z.int().transform(String)], "must be text or a whole number")
    .nullable()
    .optional(),
  /** The row is left out. */
  skip: z.boolean().nullable().optional(),
  revision: revisionNumber.optional(),
});

/**
 * Gives a row that fails another email or other points than in the file, or leaves it out. Before the run, the next preview and
 * the run heed it; after the run, a follow-up does.
 * @param input `{ email?, points?, skip?, revision? }`; what is absent stays as it is
 */
export async function correctRow(
  caller: Caller,
  { loyaltyImportId, rowNumber }: { loyaltyImportId: string; rowNumber: number },
  input: unknown,
): Promise<Result<Changed>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const { email, points, skip, revision } = read.value;
  const key = { siteId: caller.siteId, loyaltyImportId };
  return changeCorrections({ caller, loyaltyImportId, revision }, async (client, found) => {
    const row = await readCorrectedRow(client, key, rowNumber);
    const allowed = mayBeCorrected(row, found);
    if (!allowed.ok) return allowed;
    const before = row.correction;
    const given = {
      email: email === undefined ? (before?.email ?? null) : email,
      points: points === undefined ? (before?.points ?? null) : points,
    };
    const skipped = skip === undefined ? (before?.skipped ?? false) : skip === true;
    const saysNothing = given.email === null && given.points === null;
    if (!saysNothing && !skipped && row.errorCode !== "ALREADY_IMPORTED") {
      const imported = (await findImportedRows(client, key, [rowNumber])).get(rowNumber);
      if (imported) return wasImported(rowNumber, imported);
    }
    if (saysNothing && !skipped && !before) return succeeded({ count: 0, action: "UNCORRECTED" });
    const judged = saysNothing ? succeeded(given) : await judgeCorrection(client, key, found, row, given);
    if (!judged.ok) return judged;
    const decided = { ...judged.value, skipped };
    const action = actionOf(before, decided);
    // What the run has heeded, and yet failed, is decided anew by saying the same once more.
    if (before && !(found.ended && row.isStaged) && isSame(before, decided)) return succeeded({ count: 0, action });
    return storeCorrections(client, key, [{ rowNumber, ...decided }], action);
  });
}

type Decided = NonNullable<CorrectedRow["correction"]>;

function actionOf(before: Decided | undefined, { email, points, skipped }: Decided): Done["action"] {
  const keepsCells = (before?.email ?? null) === email && (before?.points ?? null) === points;
  if (skipped) return before?.skipped && !keepsCells ? "CORRECTED" : "SKIPPED";
  const saysNothing = email === null && points === null;
  if (before?.skipped && (keepsCells || saysNothing)) return "UNSKIPPED";
  return saysNothing ? "UNCORRECTED" : "CORRECTED";
}

/** Asked once more, nothing changes: no preview becomes stale by it. */
function isSame(before: Decided, { email, points, skipped }: Decided): boolean {
  return before.email === email && before.points === points && before.skipped === skipped;
}

function mayBeCorrected(row: CorrectedRow, { ended, rowCount }: CorrectableImport): Result<null> {
  const { rowNumber, errorCode, correction, retriedBy } = row;
  if (rowNumber < 1 || rowNumber > rowCount) {
    return failed("NOT_FOUND", `There is no row ${rowNumber}: the file has ${rowCount} rows.`);
  }
  if (retriedBy !== null) return isRetried(rowNumber, retriedBy);
  // Before the run, a row that fails no more because of its correction can be corrected again.
  if (errorCode !== null || (correction && !ended)) return succeeded(null);
  return failed("INVALID_STATUS", `Row ${rowNumber} does not fail. Only rows that fail can be corrected.`);
}

function isRetried(rowNumber: number, followUpId: string) {
  const description = `Row ${rowNumber} was given to the follow-up import ${followUpId}. If it fails there, correct it there.`;
  return failed("INVALID_STATUS", description, { followUpId });
}

function wasImported(rowNumber: number, { id, fileName, isFirst }: RowImporter) {
  const relation = isFirst ? "whose row it is" : "which follows this import";
  const description = `Row ${rowNumber} was imported already, by “${showText(fileName, 200)}”, ${relation}.`;
  return failed("INVALID_STATUS", description, isFirst ? {} : { followUpId: id });
}
