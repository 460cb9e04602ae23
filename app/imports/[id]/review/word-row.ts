import type { Reader } from "@/app/texts/reader-of";
import type { RowRecord } from "@/lib/import-rows/select-rows";
import { showText } from "@/lib/show-text";
import type { RunOptions } from "@/lib/staging/run-options";
import type { RowFixProps } from "../row-fix/row-fix";
import { rowFixProps } from "../row-fix/row-fix-props";

/** One row of the file with what becomes of it, in the words of the reader. */
export type WordedRow = {
  rowNumber: number;
  /** The same as text. */
  number: string;
  email: string;
  /** Whether `email` is the words for there being none. */
  noEmail: boolean;
  /** What a person has made of it: to what it was corrected, or that it is to be left out. */
  corrected: string | undefined;
  outcome: Outcome;
  /** For a row that can be corrected here, or was. */
  fix: RowFixProps | undefined;
};

type Outcome =
  | { kind: "fails"; sentence: string }
  | { kind: "leftOut"; sentence: string }
  | { kind: "merged"; sentence: string }
  | { kind: "stays"; balance: string; words: string }
  | { kind: "changes"; before: string; after: string; change: string };

/** More than an email has; a cell that is none may be longer. */
const longestShown = 254;

type Around = {
  importId: string;
  duplicates: RunOptions["duplicates"];
  /** For a row that fails: another one that counts for its customer. */
  countingRow: number | undefined;
};

export function wordRow(row: RowRecord, around: Around, to: Reader): WordedRow {
  const { importId } = around;
  const { rows } = to.texts.review;
  const email = row.customerEmail ?? row.emailCell ?? "";
  const decision = decisionOf(row);
  const outcome = outcomeOf(row, around, to);
  return {
    rowNumber: row.rowNumber,
    number: to.formats.number(row.rowNumber),
    email: email ? showText(email, longestShown) : rows.noEmail,
    noEmail: !email,
    corrected: decision === "none" || row.errorCode === "SKIPPED" ? undefined : correctionWords(row, to),
    outcome,
    fix: outcome.kind === "fails" || decision !== "none" ? rowFixProps(importId, { ...row, decision }, to) : undefined,
  };
}

function decisionOf({ correctedEmail, correctedPoints, skipped }: RowRecord): "none" | "corrected" | "skipped" {
  if (skipped) return "skipped";
  return correctedEmail !== null || correctedPoints !== null ? "corrected" : "none";
}

function correctionWords({ skipped, correctedEmail, correctedPoints }: RowRecord, { texts }: Reader): string {
  const { rows } = texts.review;
  if (skipped) return rows.correctedSkip;
  const values = [correctedEmail, correctedPoints].filter((value) => value !== null);
  return rows.corrected(values.map((value) => showText(value, longestShown)).join(", "));
}

function outcomeOf(
  { errorCode, errorDetail, suggestion, balance, change, mergedInto }: RowRecord,
  { duplicates, countingRow }: Around,
  { texts, formats }: Reader,
): Outcome {
  const { rows } = texts.review;
  if (errorCode !== null) {
    const wrong = texts.rowError(errorCode, errorDetail, suggestion);
    const note = countingRow === undefined ? "" : ` ${texts.failedRows.countsWithout(countingRow)}`;
    return { kind: errorCode === "SKIPPED" ? "leftOut" : "fails", sentence: `${wrong}${note}` };
  }
  if (mergedInto !== null) {
    const sentence = duplicates === "SUM" ? rows.countedWith(mergedInto) : rows.replacedBy(mergedInto);
    return { kind: "merged", sentence };
  }
  const before = formats.number(balance ?? 0);
  if (!change) return { kind: "stays", balance: before, words: rows.stays };
  return { kind: "changes", before, after: formats.number((balance ?? 0) + change), change: formats.signed(change) };
}
