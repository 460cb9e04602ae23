import type { Formats } from "./formats";

/**
 * Reads a number as a reader enters it, with a comma or a point before the decimals. Only what can also be a group of
 * thousands, such as `1.000`, depends on how they write numbers. @returns NaN when it is no number
 */
export function readEntry(text: string, { entry }: Formats): number {
  const decimal = entry(0.5).includes(",") ? "," : ".";
  const thousands = decimal === "," ? "." : ",";
  const plain = text.replace(/[\s'’]/g, "");
  const [whole = "", ...decimals] = plain.split(decimal);
  const isGrouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+$`).test(whole) && decimals.length <= 1;
  const figure = isGrouped ? [whole.replaceAll(thousands, ""), ...decimals].join(".") : plain.replace(",", ".");
  return figure === "" ? Number.NaN : Number(figure);
}
