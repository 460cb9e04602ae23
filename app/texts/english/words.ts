import type { Formats } from "../formats";

/** What sentences are made with: the reader's formats, and what is counted often, in English. */
export type EnglishWords = ReturnType<typeof englishWords>;

export function englishWords(formats: Formats) {
  const { count } = formats;
  return {
    ...formats,
    rows: (value: number) => count(value, { one: "row", other: "rows" }),
    balances: (value: number) => count(value, { one: "balance", other: "balances" }),
    columns: (value: number) => count(value, { one: "column", other: "columns" }),
    customers: (value: number) => count(value, { one: "customer", other: "customers" }),
  };
}
