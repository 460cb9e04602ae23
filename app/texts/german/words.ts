import type { Formats } from "../formats";

/** What sentences are made with: the reader's formats, and what is counted often, in German. */
export type GermanWords = ReturnType<typeof germanWords>;

export function germanWords(formats: Formats) {
  const { count, form } = formats;
  return {
    ...formats,
    rows: (value: number) => count(value, { one: "Zeile", other: "Zeilen" }),
    balances: (value: number) => count(value, { one: "Punktestand", other: "Punktestände" }),
    columns: (value: number) => count(value, { one: "Spalte", other: "Spalten" }),
    customers: (value: number) => count(value, { one: "Kunde", other: "Kunden" }),
    failed: (value: number) => form(value, { one: "schlug fehl", other: "schlugen fehl" }),
  };
}
