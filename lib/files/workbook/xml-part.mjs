// @ts-check
import { crc32 } from "node:zlib";
import { SaxesParser } from "saxes";
import { WorkbookProblem } from "./workbook-problem.mjs";
import { openEntry } from "./zip-entries.mjs";

/**
 * What is done with the tags and texts of a part. Names come without their namespace prefix.
 * @typedef {object} PartHandler
 * @property {(name: string, attributes: Record<string, string>) => void} open
 * @property {(name: string) => void} [close]
 * @property {(text: string) => void} [text]
 *
 * @typedef {object} Package
 * @property {import("yauzl").ZipFile} zip
 * @property {Map<string, import("yauzl").Entry>} entries
 * @property {{ left: number }} unpackedBytes how many more bytes may be unpacked, of all parts together
 */

const maxDepth = 64;

/** Bytes between two tags: a text, an attribute or a comment. Bounds what the parser holds. */
const maxTokenBytes = 1_048_576;

/** @param {string} name */
export function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Reads a part to its end, or as long as the caller wants; goes on after every piece.
 * @param {Package} pack
 * @param {string} path
 * @param {PartHandler} handler
 */
export async function* readPart({ zip, entries, unpackedBytes }, path, handler) {
  const entry = entries.get(path.toLowerCase());
  if (!entry) throw new WorkbookProblem("WORKBOOK_BROKEN");
  // What the zip says may be a lie, so it is counted too; but it may already be enough.
  if (entry.uncompressedSize > unpackedBytes.left) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
  const progress = { tags: 0 };
  const parser = createParser(handler, progress);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = await openEntry(zip, entry);
  let checksum = 0;
  let tokenBytes = 0;
  try {
    for await (const piece of stream) {
      unpackedBytes.left -= piece.length;
      if (unpackedBytes.left < 0) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
      checksum = crc32(piece, checksum);
      const { tags } = progress;
      parser.write(decoder.decode(piece, { stream: true }));
      tokenBytes = progress.tags === tags ? tokenBytes + piece.length : 0;
      if (tokenBytes > maxTokenBytes) throw new WorkbookProblem("FIELD_TOO_LARGE");
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : new WorkbookProblem("WORKBOOK_BROKEN");
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) throw new WorkbookProblem("WORKBOOK_BROKEN");
}

/** @param {Package} pack @param {string} path @param {PartHandler} handler */
export async function readWholePart(pack, path, handler) {
  for await (const _ of readPart(pack, path, handler));
}

/** @param {PartHandler} handler @param {{ tags: number }} progress */
function createParser({ open, close, text }, progress) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new WorkbookProblem("WORKBOOK_WITH_ENTITIES");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new WorkbookProblem("WORKBOOK_BROKEN");
  });
  parser.on("opentag", ({ name, attributes }) => {
    progress.tags++;
    if (++depth > maxDepth) throw new WorkbookProblem("WORKBOOK_BROKEN");
    open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    progress.tags++;
    depth--;
    close?.(localName(name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return parser;
}
