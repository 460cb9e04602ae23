import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { emailOf } from "./customer-email";
import { drawCustomers } from "./draw-customers";

export type ImportFile = Readonly<{ path: string; rowCount: number; customers: Uint32Array }>;

export type FileContent = Readonly<{
  customerCount: number;
  rowCount: number;
  /** Decides which customers are drawn, and their order. */
  seed: number;
  /** Files of different versions give every customer different points. */
  version: number;
  /** "narrow": email and points, 43 bytes a row. "wide": three more columns, 105 bytes a row. */
  columns: "narrow" | "wide";
}>;

const rowsPerWrite = 10_000;

/** Writes a file of rows for different customers of a shop. */
export async function writeImportFile(path: string, content: FileContent): Promise<ImportFile> {
  const customers = drawCustomers(content.customerCount, content.rowCount, content.seed);
  await pipeline(Readable.from(fileText(customers, content), { objectMode: false }), createWriteStream(path));
  return { path, rowCount: content.rowCount, customers };
}

function* fileText(customers: Uint32Array, { columns, version }: FileContent) {
  yield columns === "narrow" ? "Email,Points\n" : "Email,Points,Name,Phone,City\n";
  for (let first = 0; first < customers.length; first += rowsPerWrite) {
    let text = "";
    for (const index of customers.subarray(first, first + rowsPerWrite)) {
      text += `${emailOf(index)},${pointsOf(index, version)}${columns === "narrow" ? "" : furtherCells(index)}\n`;
    }
    yield text;
  }
}

/** Six digits, so that files of all versions have the same size. */
function pointsOf(index: number, version: number): number {
  return 100_000 + ((index * 7_919 + version * 104_729) % 900_000);
}

function furtherCells(index: number): string {
  const digits = String(index).padStart(9, "0");
  return `,Customer Number ${digits},+49 30 ${digits},Newcastle upon Tyne`;
}
