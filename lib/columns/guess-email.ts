import { type Candidate, type ColumnGuess, chooseColumn, rank } from "./choose-column";
import type { Column } from "./column";
import type { KnownExport } from "./exports/known-export";
import { judgeValues, type ValueCount } from "./judge-values";
import { namesColumn } from "./recognise-export";

const role = "EMAIL";

/** Which column holds the email of the customer. */
export function guessEmail(columns: readonly Column[], known?: KnownExport): ColumnGuess {
  const candidates = columns.flatMap((column) => emailCandidate(column, known) ?? []);
  return chooseColumn(candidates, { code: "NOTHING_FITS", role });
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
  const told = { column: label, ...countEmails(column) };
  switch (verdict) {
    case "NONE_FIT": {
      const why = { code: "NAMED_BUT_NONE_FIT", role, ...told } as const;
      return { columnIndex, label, rank: rank.contradicted, confidence: "NONE", why };
    }
    case "FEW_FIT": {
      const why = { code: "NAMED_BUT_FEW_FIT", role, ...told } as const;
      return { columnIndex, label, rank: rank.doubted, confidence: "LOW", why };
    }
    case "EMPTY": {
      const why = { code: "NAMED_BUT_EMPTY", role, column: label } as const;
      return { columnIndex, label, rank: rank.doubted, confidence: "LOW", why };
    }
  }
  if (known?.certainty === "DOCUMENTED" && namesColumn(known.email, column.name)) {
    const why = { code: "KNOWN_NAME", role, program: known.name, ...told } as const;
    return { columnIndex, label, rank: rank.knownExport, confidence: "HIGH", why };
  }
  const why = { code: "NAMED", name: "EMAIL", ...told } as const;
  return { columnIndex, label, rank: rank.byName, confidence: "HIGH", why };
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
    why: { code: "UNCLEAR_NAME", role, column: label },
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
    why: { code: "FOUND_BY_VALUES", role, column: label, ...countEmails(column) },
  };
}

function countEmails({ values }: Column): ValueCount {
  return { fitting: values.emails.length, filled: values.filled };
}
