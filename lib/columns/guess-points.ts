import { type Candidate, type ColumnGuess, chooseColumn, rank } from "./choose-column";
import type { Column } from "./column";
import type { KnownExport } from "./exports/known-export";
import { judgeValues, speaksAgainst } from "./judge-values";
import { lookLikeCodes } from "./read-values";
import { namesColumn } from "./recognise-export";

/** Which column holds the current balance of points. What `refuseColumns` names is never it. */
export function guessPoints(columns: readonly Column[], known?: KnownExport): ColumnGuess {
  const candidates = columns.flatMap((column) => pointsCandidate(column, known) ?? []);
  const noBalance = known && "noBalance" in known ? known.noBalance : undefined;
  return chooseColumn(candidates, noBalance ?? "No column looks like a current balance of points.");
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
  const isMoney = meaning.is === "BALANCE" && values.likeMoney * 10 > values.filled;
  if (!isMoney && judgeValues(values, values.wholeNumbers.length) !== "NONE_FIT") return undefined;
  const reason = isMoney
    ? `${label} looks like a balance of money: ${values.likeMoney} of ${values.filled} values have decimals or a currency.`
    : `${label} sounds like the balance, but none of its values is a whole number.`;
  return { columnIndex, label, rank: rank.contradicted, confidence: "NONE", reason };
}

function doubtedPoints({ columnIndex, label, values }: Column): Candidate | undefined {
  const verdict = judgeValues(values, values.wholeNumbers.length);
  if (verdict !== "FEW_FIT" && verdict !== "EMPTY") return undefined;
  const whole = `only ${values.wholeNumbers.length} of ${values.filled} values are whole numbers`;
  const but = verdict === "EMPTY" ? "it is empty in the first rows" : whole;
  const reason = `${label} sounds like the balance, but ${but}.`;
  return { columnIndex, label, rank: rank.doubted, confidence: "LOW", reason };
}

function knownPoints({ columnIndex, label, name }: Column, known: KnownExport | undefined): Candidate | undefined {
  if (!known || !("points" in known) || known.certainty !== "DOCUMENTED" || !namesColumn(known.points, name)) {
    return undefined;
  }
  const reason = `${label} is how ${known.name} names the current balance.`;
  return { columnIndex, label, rank: rank.knownExport, confidence: "HIGH", reason };
}

function pointsByName({ columnIndex, label, meaning, values }: Column): Candidate {
  const isFit = judgeValues(values, values.wholeNumbers.length) === "FIT";
  const fit = isFit ? ", and its values are whole numbers" : "";
  if (meaning.is === "POINTS") {
    const reason = `${label} is a name for the balance of points${fit}.`;
    return { columnIndex, label, rank: rank.byName, confidence: "HIGH", reason };
  }
  const reason = `${label} is a name for a balance, of points or of money${fit}.`;
  return { columnIndex, label, rank: rank.byName, confidence: "MEDIUM", reason };
}

function unclearPoints({ columnIndex, label, values }: Column): Candidate | undefined {
  if (speaksAgainst(judgeValues(values, values.wholeNumbers.length))) return undefined;
  const reason = `${label} sounds like points, but perhaps not like the current balance.`;
  return { columnIndex, label, rank: rank.unclearName, confidence: "LOW", reason };
}

function pointsByValues({ columnIndex, label, values }: Column): Candidate | undefined {
  const { wholeNumbers, filled } = values;
  const isCount = wholeNumbers.length >= filled * 0.9 && !wholeNumbers.some((number) => number.startsWith("-"));
  if (filled === 0 || !isCount || lookLikeCodes(wholeNumbers)) return undefined;
  const reason = `${label} was found by its values: they are whole numbers.`;
  return { columnIndex, label, rank: rank.byValues, confidence: "LOW", reason };
}
