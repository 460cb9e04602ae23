import { parse } from "csv-parse/sync";
import { z } from "zod";
import { errorFileColumns } from "../../lib/files/error-file-header";
import { protectCell, protectNumber } from "../../lib/files/spreadsheet-cell";
import type { Scenario } from "./make-scenario";

/** Of the files that make-scenario.ts makes: name, email, points. */
const pointsColumn = 2;

const table = z.array(z.array(z.string()));

/**
 * Reads an error file as a spreadsheet would.
 * @returns error codes by row number; in place of the code a complaint, where the cells are not those of the uploaded file
 */
export function readErrorFile(text: string, { cells, delimiter }: Scenario): Map<number, string> {
  const [header = [], ...rows] = table.parse(parse(text, { bom: true, delimiter, relax_column_count: true }));
  const found = new Map<number, string>();
  if (header.slice(0, errorFileColumns.length).join() !== errorFileColumns.join()) found.set(0, `header: ${header}`);
  for (const [rowNumber = "", status = "", code = "", sentence = "", check = "", ...original] of rows) {
    const number = Number(rowNumber);
    const uploaded = cells[number - 1]?.map((cell, column) =>
      column === pointsColumn ? protectNumber(cell) : protectCell(cell),
    );
    const isReported = status === "FAILED" && sentence !== "" && check !== "";
    const isWhole = isReported && JSON.stringify(original) === JSON.stringify(uploaded);
    found.set(number, found.has(number) ? "is there twice" : isWhole ? code : `has other cells: ${original}`);
  }
  return found;
}
