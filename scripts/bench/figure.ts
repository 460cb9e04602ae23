import type { Shop } from "./shop";

/** What a figure should be at most or at least. */
export type Bar = { atMost: number } | { atLeast: number };

/** One figure of docs/benchmarks.md. */
export type Figure = Readonly<{
  name: string;
  bar: Bar;
  /** How often it is measured unless the command line says otherwise. */
  pairs: number;
  /** Customers of the shops it is measured in. */
  shops: readonly number[];
  /** Why it cannot be measured on this machine, in a sentence. */
  obstacle?: () => string | undefined;
  measure: (measuring: Measuring) => Promise<number[]>;
}>;

export type Measuring = Readonly<{
  pairs: number;
  /** The shop with so many customers, opened when it is first asked for. */
  shop: (customerCount: number) => Promise<Shop>;
  /** Tells whoever waits what was just measured. */
  say: (line: string) => void;
}>;

export function meetsBar(value: number, bar: Bar): boolean {
  return "atMost" in bar ? value <= bar.atMost : value >= bar.atLeast;
}
