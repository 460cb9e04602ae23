import { z } from "zod";

const cells = z.array(z.array(z.string()));

/** The first rows of the file of an import, as the parse kept them. */
export function readSampleRows(json: unknown): string[][] {
  return cells.parse(json);
}
