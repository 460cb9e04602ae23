import { ownColumnCount } from "../files/error-file-header";
import type { ColumnGuess } from "./choose-column";
import type { Column } from "./column";
import type { ExportFile, KnownExport } from "./exports/known-export";
import { guessEmail } from "./guess-email";
import { guessPoints } from "./guess-points";
import { nameColumns } from "./name-columns";
import { preferRemembered, type RememberedColumns } from "./prefer-remembered";
import { readName } from "./read-name";
import { readValues } from "./read-values";
import { recogniseExport } from "./recognise-export";
import { type RefusedColumn, refuseColumns } from "./refuse-columns";

export type FileColumns = {
  /** The names of the columns; `Column 1`, `Column 2` … when the file has no header row. */
  header: readonly string[];
  hasHeader: boolean;
  /** The first rows, some 200 are enough. */
  sample: readonly (readonly string[])[];
  /** What `mappingToRemember` made of the mapping that was used for a file with the same `headerKey`. */
  remembered?: RememberedColumns | undefined;
};

export type SuggestedColumns = {
  email: ColumnGuess;
  points: ColumnGuess;
  /** The program that such a file is known from. */
  source?: { name: string; file: ExportFile; certainty: KnownExport["certainty"] };
  /** Columns that look like points and must not be used. */
  refused: RefusedColumn[];
};

/** Suggests which columns of a file hold the email and the current balance, from their names and values. */
export function suggestColumns(file: FileColumns): SuggestedColumns {
  const columns = readColumns(file);
  const known = file.hasHeader ? recogniseExport(columns.map((column) => column.name)) : undefined;
  const email = guessEmail(columns, known);
  const points = doubtHistory(
    guessPoints(columns, known),
    columns.find(({ columnIndex }) => columnIndex === email.columnIndex),
  );
  const guessed: SuggestedColumns = {
    email,
    points,
    ...(known && { source: { name: known.name, file: known.file, certainty: known.certainty } }),
    refused: refuseColumns(columns, known),
  };
  return file.remembered && file.hasHeader ? preferRemembered(guessed, file.remembered, columns) : guessed;
}

/** Our own columns of an error file say nothing about the customer and are left out. */
function readColumns({ header, hasHeader, sample }: FileColumns): Column[] {
  const own = hasHeader ? ownColumnCount(header) : 0;
  const names = header.map((name) => (hasHeader ? name : ""));
  const labels = nameColumns(names);
  return names.slice(own).map((name, index) => ({
    columnIndex: own + index,
    name,
    label: labels[own + index] ?? { name: "", place: own + index + 1 },
    meaning: readName(name),
    values: readValues(sample, own + index),
  }));
}

/** The same emails again and again are a list of transactions, in which no row is the balance. */
function doubtHistory(points: ColumnGuess, email: Column | undefined): ColumnGuess {
  const emails = email?.values.emails ?? [];
  const isHistory = emails.length >= 10 && new Set(emails).size * 2 <= emails.length;
  if (!isHistory || points.columnIndex === undefined) return points;
  return { ...points, confidence: "LOW", why: [...points.why, { code: "LIKE_HISTORY" }] };
}
