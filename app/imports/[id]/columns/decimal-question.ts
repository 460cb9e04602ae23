import type { Reader } from "@/app/texts/reader-of";
import type { PointsFormat } from "@/lib/import-files/points-format";
import { ambiguousReadings } from "@/lib/rows/judge-points-text";
import { impliedDecimal } from "@/lib/rows/number-format";
import { unsettledCells } from "@/lib/rows/unsettled-cells";

/** What a person says about numbers such as 1,234: what separates decimals, or that it is not known. */
export const decimalAnswers = ["point", "comma", "open"] as const;

export type DecimalAnswer = (typeof decimalAnswers)[number];

/** What only a person can know about a column of points, with both readings of its own cells. */
export type DecimalQuestion = {
  column: number;
  title: string;
  choices: Record<DecimalAnswer, { name: string; example: string }>;
  /** What the same person has answered before. */
  chosen: DecimalAnswer | undefined;
  /** What is likely, and why. It is not chosen for anybody. */
  hint: string | undefined;
};

/** Of a column whose cells are not known any more. */
const usualCell = "1.234";

/** The questions about the columns of points that nothing explains: as the parse has found, and the last preview. */
export function decimalQuestions(
  parsed: PointsFormat | undefined,
  previewed: PointsFormat | undefined,
  to: Reader,
): DecimalQuestion[] {
  return [parsed, previewed].flatMap((each) => {
    if (!each || (each === previewed && each.column === parsed?.column) || !isQuestion(each)) return [];
    return decimalQuestion(each, givenAnswer(each.column, each === parsed, previewed), to);
  });
}

/** Whether only a person can say it, or has said it before. */
function isQuestion({ decided }: PointsFormat): boolean {
  const isOpen = !impliedDecimal(decided.format) && unsettledCells(decided).length > 0;
  return isOpen || decided.format.decidedBy === "OVERRIDE";
}

function decimalQuestion(
  { column, decided, likely }: PointsFormat,
  chosen: DecimalAnswer | undefined,
  to: Reader,
): DecimalQuestion {
  const { likelyDecimal, columns } = to.texts;
  const { decimals } = columns;
  const unsettled = unsettledCells(decided);
  const found = unsettled.flatMap(({ first }) => first.cell ?? []);
  const cells = found.length > 0 ? found : [usualCell];
  const [cell = usualCell] = cells;
  const sign = cell.includes(",") ? "," : ".";
  const answer = (decimal: Separator) => ({
    name: decimals.separates[sign][sign === decimal ? "decimals" : "thousands"],
    example: cells.flatMap((each) => readingOf(each, decimal, to) ?? []).join(" "),
  });
  return {
    column,
    title: decimals.title(cell, found.length > 0 ? unsettled[0]?.first.rowNumber : undefined),
    choices: { comma: answer(","), point: answer("."), open: decimals.open },
    chosen,
    hint: likely && likelyDecimal(likely),
  };
}

type Separator = "," | ".";

/** What a cell says when decimals are separated so; nothing where that makes no difference. */
function readingOf(cell: string, decimal: Separator, { texts, formats }: Reader): string | undefined {
  const both = ambiguousReadings(cell);
  if (!both) return undefined;
  const separator = /[.,]/.exec(cell)?.[0];
  const value = Number(separator === decimal ? both.fraction : both.grouped);
  return texts.columns.decimals.reading(cell, formats.entry(value), Number.isInteger(value));
}

/** What a person has answered when the file was checked the last time. Of a column that was not asked about: nothing. */
function givenAnswer(
  column: number,
  wasAsked: boolean,
  previewed: PointsFormat | undefined,
): DecimalAnswer | undefined {
  if (previewed?.column !== column) return undefined;
  const { decidedBy, decimal } = previewed.decided.format;
  if (decidedBy === "OVERRIDE") return decimal === "," ? "comma" : "point";
  return wasAsked ? "open" : undefined;
}
