import { type Candidate, type ColumnGuess, chooseColumn, rank } from "./choose-column";
import type { Column } from "./column";
import type { KnownExport } from "./exports/known-export";
import { judgeValues } from "./judge-values";
import { namesColumn } from "./recognise-export";

/** Which column holds the email of the customer. */
export function guessEmail(columns: readonly Column[], known?: KnownExport): ColumnGuess {
  const candidates = columns.flatMap((column) => emailCandidate(column, known) ?? []);
  return chooseColumn(candidates, "No column looks like the email of the customer.");
}

function emailCandidate(column: Column, known: KnownExport | undefined): Candidate | undefined {
  switch (column.meaning.is) {
    case "EMAIL":
      return namedEmail(column, known);
    case "MAYBE_EMAIL":
      return unclearEmail(column);
    case "UNKNOWN":
    case "REFUSED":
      return emailByValues(column);
  }
}

function namedEmail(column: Column, known: KnownExport | undefined): Candidate {
  const { columnIndex, label, values } = column;
  const verdict = judgeValues(values, values.emails.length);
  switch (verdict) {
    case "NONE_FIT":
      return {
        columnIndex,
        label,
        rank: rank.contradicted,
        confidence: "NONE",
        reason: `${label} is named like an email, but none of its values is an address.`,
      };
    case "FEW_FIT":
    case "EMPTY": {
      const but = verdict === "EMPTY" ? "it is empty in the first rows" : `only ${countEmails(column)} are addresses`;
      const reason = `${label} is named like an email, but ${but}.`;
      return { columnIndex, label, rank: rank.doubted, confidence: "LOW", reason };
    }
  }
  if (known?.certainty === "DOCUMENTED" && namesColumn(known.email, column.name)) {
    const reason = `${label} is how ${known.name} names the email.`;
    return { columnIndex, label, rank: rank.knownExport, confidence: "HIGH", reason };
  }
  const reason = `${label} is a name for the email${verdict === "FIT" ? ", and its values are addresses" : ""}.`;
  return { columnIndex, label, rank: rank.byName, confidence: "HIGH", reason };
}

function unclearEmail(column: Column): Candidate | undefined {
  const { columnIndex, label, values } = column;
  const verdict = judgeValues(values, values.emails.length);
  if (verdict === "NONE_FIT" || verdict === "FEW_FIT") return undefined;
  return {
    columnIndex,
    label,
    rank: rank.unclearName,
    confidence: verdict === "FIT" ? "MEDIUM" : "LOW",
    reason: `${label} speaks of an email, but perhaps not that of the customer.`,
  };
}

function emailByValues(column: Column): Candidate | undefined {
  const { columnIndex, label, values } = column;
  const share = values.emails.length / values.filled;
  if (!(share >= 0.5)) return undefined;
  return {
    columnIndex,
    label,
    rank: rank.byValues,
    confidence: share >= 0.8 ? "MEDIUM" : "LOW",
    reason: `${label} was found by its values: ${countEmails(column)} are addresses.`,
  };
}

function countEmails({ values }: Column): string {
  return `${values.emails.length} of ${values.filled}`;
}
