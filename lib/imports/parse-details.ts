import { z } from "zod";
import { describeNumberFormat } from "../rows/describe-number-format";
import { describeFormat } from "./describe-format";
import { fileFormat } from "./file-format-record";
import type { ScannedFile } from "./scan-file";

/** Columns of one kind that are named. */
const maxNamed = 10;

const namedColumn = z.object({ columnIndex: z.int(), reason: z.string() });

const guess = z.object({
  columnIndex: z.int().optional(),
  confidence: z.enum(["HIGH", "MEDIUM", "LOW", "NONE"]),
  reason: z.string(),
  rivals: z.array(namedColumn),
});

const details = fileFormat.extend({
  /** What each was decided by; imports that were parsed before this was kept do not have it. */
  decidedBy: z
    .object({ encoding: z.string().optional(), delimiter: z.string().optional(), header: z.string() })
    .optional(),
  skippedLines: z.array(z.object({ record: z.int(), reason: z.string(), text: z.string() })),
  skippedLineCount: z.int(),
  blankLineCount: z.int(),
  source: z.object({ name: z.string(), file: z.string(), certainty: z.enum(["DOCUMENTED", "INFERRED"]) }).optional(),
  columns: z.object({ email: guess, points: guess, refused: z.array(namedColumn) }),
  /** Of the suggested column of points. */
  numbers: z
    .object({
      columnIndex: z.int(),
      thousandsSeparator: z.string().optional(),
      decimalSeparator: z.string().optional(),
      ambiguousCount: z.int(),
      reason: z.string(),
    })
    .optional(),
  sentences: z.array(z.string()),
});

/**
 * What the parse has decided about a file, and why, for a person or a program to check: `parseDetails` of an import. The
 * sentences are for people; what they say stands in the other fields too.
 */
export type ParseDetails = z.output<typeof details>;

/** What is kept with an import; undefined for one that is not parsed. */
export function readParseDetails(json: unknown): ParseDetails | undefined {
  return json === null ? undefined : details.parse(json);
}

export function parseDetails(scanned: ScannedFile & { ok: true }): ParseDetails {
  const { detected, blankLineCount, columns, pointsFormat } = scanned;
  const { email, points, source, refused } = columns;
  const numbers = pointsFormat?.decided;
  return {
    ...detected.format,
    decidedBy: {
      encoding: detected.encoding?.decidedBy,
      delimiter: detected.delimiter?.decidedBy,
      header: detected.header.decidedBy,
    },
    skippedLines: detected.skipped,
    skippedLineCount: detected.skippedCount,
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
