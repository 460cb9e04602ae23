/** Files of other programs, in plain words. */
export const exportFiles = [
  "customer export",
  "customer file",
  "customer list",
  "customer directory",
  "migration file",
  "balance export",
  "points file",
  "points log",
  "points accounting report",
  "list of points by customer",
  "transaction export",
  "activity export",
] as const;

export type ExportFile = (typeof exportFiles)[number];

/** What a file without balances has instead. */
export const insteadOfBalances = [
  "NO_POINTS",
  "MONEY",
  "MONEY_AND_STAMPS",
  "CHANGES",
  "TRANSACTIONS",
  "ACTIVITIES",
  "DAYS",
  "TOTALS",
  "ADDITIONS",
] as const;

export type InsteadOfBalances = (typeof insteadOfBalances)[number];

/** A file that another program makes, or asks for, and how to recognise it. */
export type KnownExport = {
  /** The program as merchants call it. */
  name: string;
  file: ExportFile;
  /** DOCUMENTED: a page of the vendor, or public code that reads such files, shows these headers. INFERRED: we conclude them. */
  certainty: "DOCUMENTED" | "INFERRED";
  /** All columns we know, as they are written. Files may have more or fewer, in any order. */
  headers: readonly string[];
  /** Sets of headers that hardly any other file has together: one whole set names the file. */
  marks: readonly (readonly string[])[];
  email?: string;
} & (
  | { points: string }
  /** A file without balances. */
  | { noBalance: InsteadOfBalances }
);

/** Headers from one line, as they stand in a file. */
export function names(list: string): string[] {
  return list.split(",");
}
