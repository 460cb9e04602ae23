import { z } from "zod";
import type { LoyaltyImport } from "@/prisma/client/client";
import type { DecidedFormat } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import { findNumberFormat } from "./find-number-format";

const telling = z.object({ cell: z.string().optional(), rowNumber: z.int() });

const decidedFormat = z.object({
  format: z.object({
    thousands: z.enum([",", ".", " ", "'"]).optional(),
    decimal: z.enum([",", "."]).optional(),
    threeDecimals: z.boolean(),
    decidedBy: z.enum(["CELLS", "NOTHING", "OVERRIDE"]),
  }),
  decidedBy: telling.optional(),
  contradictedBy: telling.optional(),
  ambiguousCount: z.int(),
  firstAmbiguous: telling.optional(),
});

/** How the numbers of one column are read, as it is kept with an import. */
export type PointsFormat = {
  /** The column that was looked at, counted from 0. */
  column: number;
  decided: DecidedFormat;
};

const stored = z.object({ column: z.int(), decided: decidedFormat });

/** What is kept with an import; undefined when no column was looked at yet. */
export function readPointsFormat(json: unknown): PointsFormat | undefined {
  if (json === null) return undefined;
  const { column, decided } = stored.parse(json);
  const { format, ...found } = decided;
  return {
    column,
    decided: {
      ...found,
      format: { ...format, thousands: format.thousands, decimal: format.decimal },
      decidedBy: found.decidedBy && { ...found.decidedBy, cell: found.decidedBy.cell },
      contradictedBy: found.contradictedBy && { ...found.contradictedBy, cell: found.contradictedBy.cell },
      firstAmbiguous: found.firstAmbiguous && { ...found.firstAmbiguous, cell: found.firstAmbiguous.cell },
    },
  };
}

/** How the numbers of a column are read when a person has said what separates decimals. */
export function chosenPointsFormat(column: number, decimal: "," | "."): PointsFormat {
  const thousands = decimal === "," ? "." : ",";
  const format = { thousands, decimal, threeDecimals: true, decidedBy: "OVERRIDE" } as const;
  const nothing = { decidedBy: undefined, contradictedBy: undefined, firstAmbiguous: undefined, ambiguousCount: 0 };
  return { column, decided: { format, ...nothing } };
}

/** How the points of an import are read: as the parse has found, unless another column was chosen since. */
export async function findPointsFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<PointsFormat> {
  const known = readPointsFormat(running.pointsFormat);
  const column = running.mapping.pointsColumn;
  return known?.column === column ? known : { column, decided: await findNumberFormat(running) };
}
