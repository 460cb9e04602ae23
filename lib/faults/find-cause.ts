import { describeGivingUp, describeRetry, refusedValue } from "./describe-fault";
import { type Fault, faults } from "./find-fault";

/** Why an import or an undo does not go on. `UNKNOWN` is what is known of mistakes of our own. */
export type Cause =
  | Fault
  | "VALUE_REFUSED"
  | "FILE_GONE"
  | "FILE_CHANGED"
  | "FILE_TOO_LARGE"
  | "BOOKS"
  | "LIST_UNWRITTEN"
  | "UNKNOWN";

/**
 * The cause of which a stored reason tells, for pages in other languages than English.
 * @param reason the sentences that were stored with an import or an undo; the cause comes first in them
 */
export function findCause(reason: string): Cause {
  return sentences.find(([, sentence]) => reason.startsWith(sentence))?.[0] ?? "UNKNOWN";
}

/** How the reason for each cause begins. */
const sentences: readonly (readonly [Cause, string])[] = [
  ...faults.flatMap((fault) => [
    [fault, describeRetry(fault)] as const,
    [fault, describeRetry(fault, "undo")] as const,
    [fault, describeGivingUp(fault)] as const,
  ]),
  ["VALUE_REFUSED", refusedValue],
  ["FILE_GONE", "The file is no longer there."],
  ["FILE_CHANGED", "The file is no longer "],
  ["FILE_TOO_LARGE", "Unpacked, the file is larger"],
  ["FILE_TOO_LARGE", "The Excel workbook is too large"],
  ["BOOKS", "The check of the books failed:"],
  ["LIST_UNWRITTEN", "The list of the rows that failed could not be written."],
];
