import { describeNumberFormat } from "../rows/describe-number-format";
import { describeFormat } from "./describe-format";
import type { ScannedFile } from "./scan-file";

/** Columns of one kind that are named. */
const maxNamed = 10;

/**
 * What the parse has decided about a file, and why, for a person or a program to check: `parseDetails` of an import.
 * Sentences are for people; what they say stands in the other fields too.
 */
export function parseDetails({ detected, blankLineCount, columns, pointsFormat }: ScannedFile & { ok: true }) {
  const { format, skipped, skippedCount } = detected;
  const { email, points, source, refused } = columns;
  const numbers = pointsFormat?.decided;
  return {
    ...format,
    skippedLines: skipped,
    skippedLineCount: skippedCount,
    blankLineCount,
    source,
    columns: {
      email: { ...email, rivals: email.rivals.slice(0, maxNamed) },
      points: { ...points, rivals: points.rivals.slice(0, maxNamed) },
      refused: refused.slice(0, maxNamed),
    },
    numbers: numbers && {
      columnIndex: pointsFormat.column,
      thousandsSeparator: numbers.format.thousands,
      decimalSeparator: numbers.format.decimal,
      ambiguousCount: numbers.ambiguousCount,
      reason: describeNumberFormat(numbers),
    },
    sentences: describeFormat(detected, blankLineCount),
  };
}
