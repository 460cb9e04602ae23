import type { ColumnReason } from "./column-reason";
import type { ColumnName } from "./name-columns";

export type Confidence = "HIGH" | "MEDIUM" | "LOW" | "NONE";

/** What speaks for or against a column. */
export type ColumnGuess = {
  /** Counted from 0; undefined when there is no suggestion. */
  columnIndex: number | undefined;
  /** HIGH and MEDIUM may be used without asking; LOW is to be confirmed by a person; NONE is no suggestion. */
  confidence: Confidence;
  /** What speaks for it, or why there is no suggestion. */
  why: ColumnReason[];
  /** Columns that fit as well (then there is no suggestion), or second best. */
  rivals: Rival[];
};

export type Rival = { columnIndex: number; why: ColumnReason };

/** How well a column fits, and why. Only columns of the same rank compete. */
export const rank = {
  /** None of its values fit its name: it is mentioned, but not suggested. */
  contradicted: 0,
  /** Few of its values fit its name. */
  doubted: 1,
  byValues: 2,
  unclearName: 3,
  byName: 4,
  knownExport: 5,
} as const;

export type Candidate = Rival & {
  label: ColumnName;
  rank: (typeof rank)[keyof typeof rank];
  confidence: Confidence;
};

/** Of several columns that fit, so many are named. */
const maxNamed = 3;

/** The one column that fits best. When several do, there is no suggestion, and each of them is named. */
export function chooseColumn(candidates: readonly Candidate[], nothingFits: ColumnReason): ColumnGuess {
  const bestRank = highestRank(candidates);
  const best = candidates.filter((one) => one.rank === bestRank);
  const [first] = best;
  if (!first) return noSuggestion(nothingFits, []);
  if (best.length > 1) {
    const code = bestRank === rank.contradicted ? "SEVERAL_CONTRADICTED" : "SEVERAL_FIT";
    const columns = best.slice(0, best.length > maxNamed ? maxNamed - 1 : maxNamed).map(({ label }) => label);
    return noSuggestion({ code, columns, columnCount: best.length }, best);
  }
  if (bestRank === rank.contradicted) return noSuggestion(first.why, best);

  const rivals = secondBest(candidates, first);
  const isRivalled = rivals.some((one) => one.rank >= rank.unclearName);
  const confidence = isRivalled && first.confidence === "HIGH" ? "MEDIUM" : first.confidence;
  return { columnIndex: first.columnIndex, confidence, why: [first.why], rivals: rivals.map(toRival) };
}

function noSuggestion(why: ColumnReason, named: readonly Candidate[]): ColumnGuess {
  return { columnIndex: undefined, confidence: "NONE", why: [why], rivals: named.map(toRival) };
}

/** Columns that only their values suggest are no rivals of one that is named: nearly every file has some. */
function secondBest(candidates: readonly Candidate[], first: Candidate): Candidate[] {
  const isNamed = first.rank > rank.byValues;
  const others = candidates.filter((one) => one !== first && !(isNamed && one.rank === rank.byValues));
  const secondRank = highestRank(others);
  return others.filter((one) => one.rank === secondRank);
}

/** Not by `Math.max`, which takes only so many arguments. */
function highestRank(candidates: readonly Candidate[]): number {
  return candidates.reduce((highest, one) => Math.max(highest, one.rank), -1);
}

function toRival({ columnIndex, why }: Candidate): Rival {
  return { columnIndex, why };
}
