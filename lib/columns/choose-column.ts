import { listLabels } from "./column-label";

export type Confidence = "HIGH" | "MEDIUM" | "LOW" | "NONE";

/** What speaks for or against a column. */
export type ColumnGuess = {
  /** Counted from 0; undefined when there is no suggestion. */
  columnIndex: number | undefined;
  /** HIGH and MEDIUM may be used without asking; LOW is to be confirmed by a person; NONE is no suggestion. */
  confidence: Confidence;
  /** A sentence for a merchant. */
  reason: string;
  /** Columns that fit as well (then there is no suggestion), or second best. */
  rivals: Rival[];
};

export type Rival = { columnIndex: number; reason: string };

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
  label: string;
  rank: (typeof rank)[keyof typeof rank];
  confidence: Confidence;
};

/** The one column that fits best. When several do, there is no suggestion, and each of them is named. */
export function chooseColumn(candidates: readonly Candidate[], nothingFits: string): ColumnGuess {
  const bestRank = highestRank(candidates);
  const best = candidates.filter((one) => one.rank === bestRank);
  const [first] = best;
  if (!first) return noSuggestion(nothingFits, []);
  const labels = listLabels(best.map((one) => one.label));
  if (best.length > 1) {
    const both = bestRank === rank.contradicted ? "sound right, but their values do not fit" : "fit equally well";
    return noSuggestion(`No suggestion: ${labels} ${both}.`, best);
  }
  if (bestRank === rank.contradicted) return noSuggestion(first.reason, best);

  const rivals = secondBest(candidates, first);
  const isRivalled = rivals.some((one) => one.rank >= rank.unclearName);
  const confidence = isRivalled && first.confidence === "HIGH" ? "MEDIUM" : first.confidence;
  return { columnIndex: first.columnIndex, confidence, reason: first.reason, rivals: rivals.map(toRival) };
}

function noSuggestion(reason: string, named: readonly Candidate[]): ColumnGuess {
  return { columnIndex: undefined, confidence: "NONE", reason, rivals: named.map(toRival) };
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

function toRival({ columnIndex, reason }: Candidate): Rival {
  return { columnIndex, reason };
}
