// @ts-check
// Reads a workbook beside the server's own thread. Plain JavaScript: it is started from its source file, by Node itself.
import { parentPort, workerData } from "node:worker_threads";
import { readSheet } from "./sheet-rows.mjs";
import { readWorkbook } from "./workbook-parts.mjs";
import { WorkbookProblem } from "./workbook-problem.mjs";
import { listEntries, openZip } from "./zip-entries.mjs";

/**
 * What the worker is given.
 * @typedef {{ bytes: Uint8Array<ArrayBuffer>, sheet: string | undefined, unpackedBytes: number }} WorkbookRequest
 *
 * What it answers: the sheets at first, then batches of rows, each after the one before was taken.
 * @typedef {{ kind: "sheets", sheet: string, sheets: string[] }
 *   | { kind: "rows", rows: string[][], blankRowCount: number }
 *   | { kind: "end", blankRowCount: number }
 *   | { kind: "problem", code: import("./workbook-problem.mjs").WorkbookProblemCode, details: import("./workbook-problem.mjs").WorkbookProblemDetails }} WorkbookMessage
 */

const batchRows = 500;

/** @type {WorkbookRequest} */
const request = workerData;

try {
  await read(request);
} catch (error) {
  const { code, details } = error instanceof WorkbookProblem ? error : new WorkbookProblem("WORKBOOK_BROKEN");
  send({ kind: "problem", code, details });
}
parentPort?.close();

/** @param {WorkbookRequest} request */
async function read({ bytes, sheet: wanted, unpackedBytes }) {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const pack = { zip, entries: await listEntries(zip), unpackedBytes: { left: unpackedBytes } };
  const { sheets, readStrings, ...workbook } = await readWorkbook(pack);
  const visible = sheets.filter(({ isVisible }) => isVisible);
  const names = (visible.length > 0 ? visible : sheets).map(({ name }) => name);
  const sheet = sheets.find(({ name }) => name === (wanted ?? names[0]));
  if (!sheet) throw new WorkbookProblem("SHEET_MISSING", { name: wanted ?? "", others: names });
  await sendAndWait({ kind: "sheets", sheet: sheet.name, sheets: names });

  const sharedStrings = await readStrings();
  await sendRows(readSheet(pack, sheet.path, { ...workbook, sharedStrings }));
}

/** @param {ReturnType<typeof readSheet>} batches */
async function sendRows(batches) {
  /** @type {string[][]} */
  let rows = [];
  let blankRowCount = 0;
  const sendWaiting = async () => {
    if (rows.length > 0) await sendAndWait({ kind: "rows", rows, blankRowCount });
    rows = [];
  };
  try {
    for await (const batch of batches) {
      rows = rows.length > 0 ? rows.concat(batch.rows) : batch.rows;
      blankRowCount = batch.blankRowCount;
      if (rows.length >= batchRows) await sendWaiting();
    }
  } finally {
    await sendWaiting();
  }
  send({ kind: "end", blankRowCount });
}

/** @param {WorkbookMessage} message */
function send(message) {
  parentPort?.postMessage(message);
}

/** @param {WorkbookMessage} message @returns {Promise<void>} when the message was taken */
function sendAndWait(message) {
  return new Promise((resolve) => {
    parentPort?.once("message", () => resolve());
    send(message);
  });
}
