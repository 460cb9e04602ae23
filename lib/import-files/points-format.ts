import { z } from "zod";
import { type LikelyDecimal, likelyDecimal } from "../columns/likely-decimal";
import type { DecidedFormat } from "../rows/number-format-finder";

const telling = z.object({ cell: z.string().optional(), rowNumber: z.int() });

const decidedFormat = z.object({
  format: z.object({
    thousands: z.enum([",", ".", " ", "'"]).optional(),
    decimal: z.enum([",", "."]).optional(),
    threeDecimals: z.boolean(),
    decidedBy: z.enum(["CELLS", "NOTHING", "FOLLOWED", "OVERRIDE"]),
  }),
  decidedBy: telling.optional(),
  contradictedBy: telling.optional(),
  /** Absent where an older version of the app has read the file. */
  ambiguous: z.array(z.object({ sign: z.enum([",", "."]), count: z.int(), first: telling })).default([]),
});

/** How the numbers of one column are read, as it is kept with an import. */
export type PointsFormat = {
  /** The column that was looked at, counted from 0. */
  column: number;
  decided: DecidedFormat;
  /** What the separators likely mean, where the column does not say it. */
  likely?: LikelyDecimal | undefined;
};

const stored = z.object({ column: z.int(), decided: decidedFormat, likely: likelyDecimal.optional() });

/** What is kept with an import; undefined when no column was looked at yet. */
export function readPointsFormat(json: unknown): PointsFormat | undefined {
  if (json === null) return undefined;
  const { column, decided, likely } = stored.parse(json);
  const { format, ...found } = decided;
  return {
    column,
    ...(likely && { likely }),
    decided: {
      ...found,
      format: { ...format, thousands: format.thousands, decimal: format.decimal },
      decidedBy: found.decidedBy && { ...found.decidedBy, cell: found.decidedBy.cell },
      contradictedBy: found.contradictedBy && { ...found.contradictedBy, cell: found.contradictedBy.cell },
      ambiguous: found.ambiguous.map(({ first, ...cells }) => ({ ...cells, first: { ...first, cell: first.cell } })),
    },
  };
}

/** How the numbers of a column are read when a person has said what separates decimals. */
export function chosenPointsFormat(column: number, decimal: "," | "."): PointsFormat {
  const thousands = decimal === "," ? "." : ",";
  const format = { thousands, decimal, threeDecimals: true, decidedBy: "OVERRIDE" } as const;
  const nothing = { decidedBy: undefined, contradictedBy: undefined, ambiguous: [] };
  return { column, decided: { format, ...nothing } };
}
