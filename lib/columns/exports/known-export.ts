/** A file that another program makes, or asks for, and how to recognise it. */
export type KnownExport = {
  /** The program as merchants call it. */
  name: string;
  /** Which of its files, in plain words. */
  file: string;
  /** DOCUMENTED: a page of the vendor, or public code that reads such files, shows these headers. INFERRED: we conclude them. */
  certainty: "DOCUMENTED" | "INFERRED";
  /** All columns we know, as they are written. Files may have more or fewer, in any order. */
  headers: readonly string[];
  /** Sets of headers that hardly any other file has together: one whole set names the file. */
  marks: readonly (readonly string[])[];
  email?: string;
} & (
  | { points: string }
  /** A file without balances: the sentence that says so. */
  | { noBalance: string }
);

/** Headers from one line, as they stand in a file. */
export function names(list: string): string[] {
  return list.split(",");
}
