import { isEmail } from "./cell-kind";
import { type Delimiter, delimiters } from "./file-format";
import { RecordCollector } from "./record-collector";

/** How the beginning of a file reads with one delimiter. */
export type Reading = {
  delimiter: Delimiter;
  records: string[][];
  /** The most frequent number of cells, and the share of records that have it. */
  columnCount: number;
  consistentShare: number;
  /** The share of records with an email in the column that has most of them, counted from 0. */
  emailShare: number;
  emailColumn: number | undefined;
};

/**
 * Reads the beginning of a text with every delimiter and takes the reading that makes most sense: a column of emails before
 * all, then the same number of cells in every record, then more than one cell.
 * @param text cut after a whole line
 */
export async function detectDelimiter(text: string): Promise<Reading> {
  const readings: Reading[] = [];
  for (const delimiter of delimiters) readings.push(await readWith(text, delimiter));
  const best = readings.reduce((one, other) => (sense(other) > sense(one) ? other : one));
  // A table so wide or a text so strange that no record could be read: the separator of its first line must do.
  return sense(best) > 0 ? best : mostFrequent(readings, text);
}

export async function readWith(text: string, delimiter: Delimiter): Promise<Reading> {
  return { delimiter, ...measureRecords(await readRecords(text, delimiter)) };
}

export function measureRecords(records: string[][]): Omit<Reading, "delimiter"> {
  const columnCount = mostFrequentLength(records);
  const consistentCount = records.filter(({ length }) => length === columnCount).length;
  const emailCounts = Array.from({ length: columnCount }, (_, column) => countEmails(records, column));
  const emailCount = Math.max(0, ...emailCounts);
  return {
    records,
    columnCount,
    consistentShare: consistentCount / Math.max(1, records.length),
    emailShare: emailCount / Math.max(1, records.length),
    emailColumn: emailCount > 0 ? emailCounts.indexOf(emailCount) : undefined,
  };
}

/** As many records as can be read. */
async function readRecords(text: string, delimiter: Delimiter): Promise<string[][]> {
  const collector = new RecordCollector(delimiter);
  try {
    collector.parse(Buffer.from(text));
    collector.finish();
  } catch {
    // What is wrong here is told when the whole file is read.
  }
  return collector.takeBatch();
}

/** One cell alone is no table: it counts only when nothing else is there. */
function mostFrequentLength(records: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + (length > 1 ? 1 : 0));
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0])[0] ?? 1;
}

function countEmails(records: readonly string[][], column: number): number {
  return records.filter((record) => isEmail(record[column] ?? "")).length;
}

function sense({ columnCount, consistentShare, emailShare }: Reading): number {
  return columnCount < 2 ? 0 : 4 * emailShare + 2 * consistentShare + Math.min(columnCount, 10) / 100;
}

function mostFrequent(readings: readonly Reading[], text: string): Reading {
  const [line = ""] = text.trimStart().split(/[\r\n]/, 1);
  const count = ({ delimiter }: Reading) => line.split(delimiter).length;
  return readings.reduce((one, other) => (count(other) > count(one) ? other : one));
}
