import type { ColumnReason } from "./column-reason";
import type { KnownExport } from "./exports/known-export";
import { knownExports } from "./exports/known-exports";
import { plainName } from "./plain-name";

const plainExports = knownExports.map((known) => ({
  known,
  headers: known.headers.map(plainName),
  marks: known.marks.map((mark) => mark.map(plainName)),
}));

/** Which known file has such a header: one of whose marks is there, and of several the one that explains most columns. */
export function recogniseExport(header: readonly string[]): KnownExport | undefined {
  const present = new Set(header.map(plainName));
  let best: { known: KnownExport; explained: number } | undefined;
  for (const { known, headers, marks } of plainExports) {
    if (!marks.some((mark) => mark.every((name) => present.has(name)))) continue;
    const explained = headers.filter((name) => present.has(name)).length;
    if (!best || explained > best.explained) best = { known, explained };
  }
  return best?.known;
}

/** Whether the column of a file is one that a known export lists. */
export function namesColumn(known: string | undefined, name: string): boolean {
  return known !== undefined && plainName(known) === plainName(name);
}

/** Why the columns of a known file are no balances; undefined when it has some. */
export function noBalances(known: KnownExport): ColumnReason | undefined {
  if (!("noBalance" in known)) return undefined;
  return { code: "NO_BALANCES", program: known.name, file: known.file, instead: known.noBalance };
}
