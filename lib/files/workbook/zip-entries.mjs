// @ts-check
import yauzl from "yauzl";
import { WorkbookProblem } from "./workbook-problem.mjs";

const maxEntries = 2_000;

/** @param {Buffer} bytes @returns {Promise<yauzl.ZipFile>} */
export function openZip(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new WorkbookProblem("WORKBOOK_BROKEN")) : resolve(zip),
    );
  });
}

/**
 * What a zip says it holds, by name in small letters. Nothing is unpacked.
 * @param {yauzl.ZipFile} zip
 * @returns {Promise<Map<string, yauzl.Entry>>}
 */
export function listEntries(zip) {
  return new Promise((resolve, reject) => {
    /** @type {Map<string, yauzl.Entry>} */
    const entries = new Map();
    zip.on("error", () => reject(new WorkbookProblem("WORKBOOK_BROKEN")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (/** @type {yauzl.Entry} */ entry) => {
      const name = entry.fileName.toLowerCase();
      // Of two parts with one name, programs read different ones.
      if (entries.has(name)) return reject(new WorkbookProblem("WORKBOOK_BROKEN"));
      entries.set(name, entry);
      if (entries.size > maxEntries) return reject(new WorkbookProblem("WORKBOOK_TOO_LARGE"));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/**
 * @param {yauzl.ZipFile} zip
 * @param {yauzl.Entry} entry
 * @returns {Promise<import("node:stream").Readable>}
 */
export function openEntry(zip, entry) {
  if (entry.isEncrypted()) throw new WorkbookProblem("PROTECTED_WORKBOOK");
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new WorkbookProblem("WORKBOOK_BROKEN")) : resolve(stream),
    );
  });
}

/**
 * What a zip without an Excel workbook is.
 * @param {readonly string[]} names in small letters
 * @returns {import("./workbook-problem.mjs").WorkbookProblemCode}
 */
export function kindOfZip(names) {
  const has = (/** @type {RegExp} */ pattern) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) return "BINARY_WORKBOOK";
  if (has(/^(?:index\/.*\.iwa|index\.zip)$/)) return "APPLE_DOCUMENT";
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return "OPEN_DOCUMENT";
  if (has(/^word\//)) return "WORD";
  if (has(/^ppt\//)) return "PRESENTATION";
  return has(/^\[content_types\]\.xml$/) ? "WORKBOOK_BROKEN" : "ARCHIVE";
}
