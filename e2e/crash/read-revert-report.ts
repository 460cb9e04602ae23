import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Scenario } from "./make-scenario";

const table = z.array(z.array(z.string()));

/** Reads the report of an undo. @returns what it says of each row, by row number */
export function readRevertReport(text: string, { delimiter }: Scenario) {
  const [, ...rows] = table.parse(parse(text, { bom: true, delimiter }));
  return new Map(
    rows.map(([row, email = "", taken, before, after, shortfall]) => {
      const adds = Number(before) - Number(taken) === Number(after) && shortfall === "0";
      return [
        Number(row),
        adds ? { email, before: Number(before), after: Number(after) } : { taken, before, after, shortfall },
      ];
    }),
  );
}
