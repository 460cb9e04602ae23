import type { Warning, WarningCode } from "./warning";

type Share = {
  code: WarningCode;
  count: number;
  total: number;
  /** Undefined or null: nobody wants to be warned. */
  thresholdPercent: number | null;
  /** What is true of `count`, of one and of several: `3 of 40 customers` and so on, up to the end of the sentence. */
  says: { one: string; other: string };
};

/** Warns of a part of the rows or customers that is larger than the threshold; a smaller part is told as a notice. */
export function warnOfShare({ code, count, total, thresholdPercent, says }: Share): Warning[] {
  if (thresholdPercent === null || count === 0) return [];
  const data = { count, total, percent: (count * 100) / total, thresholdPercent };
  const fact = `${count.toLocaleString("en")} of ${total.toLocaleString("en")} ${count === 1 ? says.one : says.other} (${percentWords(data.percent)}).`;
  // Without a division, so that a part just on the threshold is not above it.
  return count * 100 > thresholdPercent * total
    ? [{ code, severity: "SEVERE", message: `${fact} ${thresholdWords(thresholdPercent)}`, data }]
    : [{ code, severity: "NOTICE", message: fact, data }];
}

/** `12.5 %` */
export function percentWords(percent: number): string {
  return `${percent.toLocaleString("en", { maximumFractionDigits: 2 })} %`;
}

export function thresholdWords(thresholdPercent: number): string {
  return `The settings warn above ${percentWords(thresholdPercent)}.`;
}
