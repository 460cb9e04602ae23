import { z } from "zod";
import { columnReason } from "../columns/column-reason";
import { describeColumns } from "../columns/describe-columns";
import { describeLikelyDecimal } from "../columns/describe-likely-decimal";
import { likelyDecimal } from "../columns/likely-decimal";
import { type FileProblem, fileProblemCodes } from "../files/unreadable-file";
import { describeNumberFormat } from "../rows/describe-number-format";
import { countCells, unsettledCells } from "../rows/unsettled-cells";
import { describeDecisions } from "./describe-decisions";
import { fileFormat, withoutGaps } from "./file-format-record";
import type { PointsFormat } from "./points-format";
import type { ScannedFile } from "./scan-file";

/** Columns of one kind that are named. */
const maxNamed = 10;

/** Absent in imports that an older version of the app has parsed. */
const why = z.array(columnReason).optional();

const namedColumn = z.object({ columnIndex: z.int(), reason: z.string(), why });

/** What is said about a column. */
export type ColumnSaid = Pick<z.output<typeof namedColumn>, "reason" | "why">;

const guess = z.object({
  columnIndex: z.int().optional(),
  confidence: z.enum(["HIGH", "MEDIUM", "LOW", "NONE"]),
  /** What `why` says, in sentences. */
  reason: z.string(),
  why,
  rivals: z.array(namedColumn),
});

/** What decided how the file is read; `sentences` say it in words. */
const decisions = z.object({
  encoding: z
    .object({
      decidedBy: z.enum(["CHOSEN", "BYTE_ORDER_MARK", "NUL_BYTES", "VALID_UTF8", "NOT_UTF8", "LETTERS"]),
      place: z.object({ line: z.int(), text: z.string() }).optional(),
    })
    .optional(),
  delimiter: z.object({ decidedBy: z.enum(["CHOSEN", "SEPARATOR_LINE", "READING"]), columnCount: z.int() }).optional(),
  sheet: z.object({ decidedBy: z.enum(["CHOSEN", "FIRST", "FIRST_WITH_EMAILS"]) }).optional(),
  header: z.object({ decidedBy: z.enum(["CHOSEN", "FIRST_RECORD", "AFTER_OTHER_LINES", "FIRST_RECORD_IS_DATA"]) }),
});

const details = fileFormat.extend({
  /** Absent in imports that an older version of the app has parsed. */
  decisions: decisions.optional(),
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
      decidedBy: z.enum(["CELLS", "NOTHING", "FOLLOWED", "OVERRIDE"]).optional(),
      /** Numbers such as `1,234` that the rest of the column explains, and those that nothing explains, which fail. */
      settledCount: z.int().optional(),
      ambiguousCount: z.int(),
      /** What the latter likely mean; only a person can decide it. */
      likely: likelyDecimal.optional(),
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
  return json === null || unreadable.safeParse(json).success ? undefined : details.parse(json);
}

/** What is kept with an import whose file could not be read, in the same place. */
const unreadable = z.object({
  problem: z.object({
    code: z.enum(fileProblemCodes),
    row: z.int().optional(),
    line: z.int().optional(),
    name: z.string().optional(),
    others: z.array(z.string()).optional(),
  }),
});

/** What was wrong with the file of an import; undefined when it was read, or by an older version of the app. */
export function readFileProblem(json: unknown): FileProblem | undefined {
  const read = unreadable.safeParse(json);
  return read.success ? withoutGaps(read.data.problem) : undefined;
}

export function parseDetails(scanned: ScannedFile & { ok: true }): ParseDetails {
  const { detected, blankLineCount, columns, pointsFormat } = scanned;
  const { email, points, refused } = describeColumns(columns);
  const numbers = pointsFormat?.decided;
  const ambiguousCount = numbers ? countCells(unsettledCells(numbers)) : 0;
  const details = {
    ...detected.format,
    decisions: {
      encoding: detected.encoding,
      delimiter: detected.delimiter,
      sheet: detected.sheet,
      header: detected.header,
    },
    skippedLines: detected.skipped,
    skippedLineCount: detected.skippedCount,
    blankLineCount,
    source: columns.source,
    columns: {
      email: { ...email, rivals: email.rivals.slice(0, maxNamed) },
      points: { ...points, rivals: points.rivals.slice(0, maxNamed) },
      refused: refused.slice(0, maxNamed),
    },
    numbers: numbers && {
      columnIndex: pointsFormat.column,
      thousandsSeparator: numbers.format.thousands,
      decimalSeparator: numbers.format.decimal,
      decidedBy: numbers.format.decidedBy,
      settledCount: countCells(numbers.ambiguous) - ambiguousCount,
      ambiguousCount,
      likely: pointsFormat.likely,
      reason: describeNumbers(pointsFormat),
    },
  };
  return {
    ...details,
    sentences: [...describeDecisions(details), ...(details.numbers ? [details.numbers.reason] : [])],
  };
}

function describeNumbers({ decided, likely }: PointsFormat): string {
  const sentence = describeNumberFormat(decided);
  return likely ? `${sentence} ${describeLikelyDecimal(likely)}` : sentence;
}
