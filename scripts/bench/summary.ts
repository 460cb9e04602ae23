import { type Bar, meetsBar } from "./figure";

/** The samples of one figure, and what they come to. */
export type Summary = { median: number; minimum: number; maximum: number; samples: number[]; bar: Bar; met: boolean };

export function summarise(samples: readonly number[], bar: Bar): Summary {
  const rounded = samples.map((sample) => Number(sample.toPrecision(4)));
  const median = quantile(rounded, 0.5);
  return {
    median,
    minimum: Math.min(...rounded),
    maximum: Math.max(...rounded),
    samples: rounded,
    bar,
    met: meetsBar(median, bar),
  };
}

/** The value below which this share of the values lies, interpolated between its neighbours. @throws Error without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error("There are no values to summarise.");
  return below + (above - below) * (place - Math.floor(place));
}
