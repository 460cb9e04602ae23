import { type Candidate, type ColumnGuess, chooseColumn, rank } from "./choose-column";
import type { Column } from "./column";
import type { ColumnReason } from "./column-reason";
import type { KnownExport } from "./exports/known-export";
import { judgeValues, speaksAgainst, type ValueCount } from "./judge-values";
import { lookLikeCodes } from "./read-values";
import { namesColumn, noBalances } from "./recognise-export";

const role = "POINTS";

/** Which column holds the current balance of points. What `refuseColumns` names is never it. */
export function guessPoints(columns: readonly Column[], known?: KnownExport): ColumnGuess {
  const candidates = columns.flatMap((column) => pointsCandidate(column, known) ?? []);
  return chooseColumn(candidates, (known && noBalances(known)) ?? { code: "NOTHING_FITS", role });
}

function pointsCandidate(column: Column, known: KnownExport | undefined): Candidate | undefined {
  // In a file that has no balances, only a column that somebody added can be one, and only by its name.
  const noBalance = known !== undefined && "noBalance" in known;
  if (noBalance && known.headers.some((header) => namesColumn(header, column.name))) return undefined;
  switch (column.meaning.is) {
    case "POINTS":
    case "BALANCE":
      return namedPoints(column, known);
    case "MAYBE_POINTS":
      return unclearPoints(column);
    case "UNKNOWN":
      return noBalance ? undefined : pointsByValues(column);
  }
}

function namedPoints(column: Column, known: KnownExport | undefined): Candidate {
  return contradictedPoints(column) ?? doubtedPoints(column) ?? knownPoints(column, known) ?? pointsByName(column);
}

function contradictedPoints({ columnIndex, label, meaning, values }: Column): Candidate | undefined {
  const { filled, likeMoney } = values;
  const isMoney = meaning.is === "BALANCE" && likeMoney * 10 > filled;
  if (!isMoney && judgeValues(values, values.wholeNumbers.length) !== "NONE_FIT") return undefined;
  const why: ColumnReason = isMoney
    ? { code: "LIKE_MONEY", column: label, fitting: likeMoney, filled }
    : { code: "NAMED_BUT_NONE_FIT", role, column: label, fitting: 0, filled };
  return { columnIndex, label, rank: rank.contradicted, confidence: "NONE", why };
}

function doubtedPoints(column: Column): Candidate | undefined {
  const { columnIndex, label, values } = column;
  const verdict = judgeValues(values, values.wholeNumbers.length);
  if (verdict !== "FEW_FIT" && verdict !== "EMPTY") return undefined;
  const why: ColumnReason =
    verdict === "EMPTY"
      ? { code: "NAMED_BUT_EMPTY", role, column: label }
      : { code: "NAMED_BUT_FEW_FIT", role, column: label, ...countWhole(column) };
  return { columnIndex, label, rank: rank.doubted, confidence: "LOW", why };
}

function knownPoints(column: Column, known: KnownExport | undefined): Candidate | undefined {
  const { columnIndex, label, name } = column;
  if (!known || !("points" in known) || known.certainty !== "DOCUMENTED" || !namesColumn(known.points, name)) {
    return undefined;
  }
  const why = { code: "KNOWN_NAME", role, column: label, program: known.name, ...countWhole(column) } as const;
  return { columnIndex, label, rank: rank.knownExport, confidence: "HIGH", why };
}

function pointsByName(column: Column): Candidate {
  const { columnIndex, label, meaning } = column;
  const isPoints = meaning.is === "POINTS";
  const name = isPoints ? "POINTS" : "BALANCE";
  const why = { code: "NAMED", name, column: label, ...countWhole(column) } as const;
  return { columnIndex, label, rank: rank.byName, confidence: isPoints ? "HIGH" : "MEDIUM", why };
}

function unclearPoints({ columnIndex, label, values }: Column): Candidate | undefined {
  if (speaksAgainst(judgeValues(values, values.wholeNumbers.length))) return undefined;
  const why = { code: "UNCLEAR_NAME", role, column: label } as const;
  return { columnIndex, label, rank: rank.unclearName, confidence: "LOW", why };
}

function pointsByValues(column: Column): Candidate | undefined {
  const { columnIndex, label, values } = column;
  const { wholeNumbers, filled } = values;
  const isCount = wholeNumbers.length >= filled * 0.9 && !wholeNumbers.some((number) => number.startsWith("-"));
  if (filled === 0 || !isCount || lookLikeCodes(wholeNumbers)) return undefined;
  const why = { code: "FOUND_BY_VALUES", role, column: label, ...countWhole(column) } as const;
  return { columnIndex, label, rank: rank.byValues, confidence: "LOW", why };
}

function countWhole({ values }: Column): ValueCount {
  return { fitting: values.wholeNumbers.length, filled: values.filled };
}
