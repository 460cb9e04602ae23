// @ts-check
import { isDateFormat, isDateFormatId, unescapeText } from "./cell-text.mjs";
import { readSharedStrings } from "./shared-strings.mjs";
import { WorkbookProblem } from "./workbook-problem.mjs";
import { localName, readWholePart } from "./xml-part.mjs";
import { kindOfZip } from "./zip-entries.mjs";

/**
 * @typedef {import("./xml-part.mjs").Package} Package
 * @typedef {{ id: string, type: string, path: string }} Relationship
 *
 * @typedef {object} Workbook
 * @property {{ name: string, path: string, isVisible: boolean }[]} sheets in the order of the workbook; those with cells only
 * @property {boolean} startsIn1904 how days are counted
 * @property {boolean[]} dateStyles whether a style shows a date
 * @property {string[]} sharedStrings
 */

const maxListed = 10_000;
const maxSheetNameLength = 255;

/**
 * Reads everything of a workbook but its sheets.
 * @param {Package} pack
 * @returns {Promise<Omit<Workbook, "sharedStrings"> & { readStrings: () => Promise<string[]> }>}
 */
export async function readWorkbook(pack) {
  const root = (await readRelationships(pack, "")).find(({ type }) => type === "officeDocument");
  const path = root?.path ?? "xl/workbook.xml";
  if (!/\.xml$/i.test(path) || !pack.entries.has(path.toLowerCase()) || !/^xl\//i.test(path)) {
    throw new WorkbookProblem(kindOfZip([...pack.entries.keys()]));
  }
  const { sheets, startsIn1904 } = await readSheetList(pack, path);
  const parts = await readRelationships(pack, path);
  const partOf = (/** @type {string} */ type) => {
    const part = parts.find((each) => each.type === type)?.path;
    return part && pack.entries.has(part.toLowerCase()) ? part : undefined;
  };
  const styles = partOf("styles");
  const strings = partOf("sharedStrings");
  return {
    sheets: sheets.flatMap(({ id, ...sheet }) => {
      const part = parts.find((each) => each.id === id && each.type === "worksheet");
      return part ? [{ ...sheet, path: part.path }] : [];
    }),
    startsIn1904,
    dateStyles: styles ? await readDateStyles(pack, styles) : [],
    readStrings: async () => (strings ? readSharedStrings(pack, strings) : []),
  };
}

/**
 * @param {Package} pack
 * @param {string} source the part whose relationships are read; "" for the package
 * @returns {Promise<Relationship[]>}
 */
async function readRelationships(pack, source) {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${source.slice(folder.length)}.rels`;
  /** @type {Relationship[]} */
  const relationships = [];
  if (!pack.entries.has(path.toLowerCase())) return relationships;
  await readWholePart(pack, path, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (relationships.length >= maxListed) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
      relationships.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: resolvePath(folder, Target) });
    },
  });
  return relationships;
}

/** @param {string} folder @param {string} target */
function resolvePath(folder, target) {
  /** @type {string[]} */
  const parts = [];
  for (const part of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** @param {Package} pack @param {string} path */
async function readSheetList(pack, path) {
  /** @type {{ name: string, id: string, isVisible: boolean }[]} */
  const sheets = [];
  let startsIn1904 = false;
  await readWholePart(pack, path, {
    open(tag, attributes) {
      if (tag === "workbookPr") startsIn1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      if (sheets.length >= maxListed) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
      const id = Object.entries(attributes).find(([name]) => name !== "id" && localName(name) === "id")?.[1] ?? "";
      const { name = "", state = "visible" } = attributes;
      sheets.push({
        name: unescapeText(name.slice(0, maxSheetNameLength).toWellFormed()),
        id,
        isVisible: state === "visible",
      });
    },
  });
  return { sheets, startsIn1904 };
}

/** @param {Package} pack @param {string} path */
async function readDateStyles(pack, path) {
  /** @type {Map<number, boolean>} */
  const ownFormats = new Map();
  /** @type {boolean[]} */
  const dateStyles = [];
  let isInCellStyles = false;
  await readWholePart(pack, path, {
    open(tag, { numFmtId = "0", formatCode = "" }) {
      const id = Number(numFmtId);
      if (tag === "numFmt") ownFormats.set(id, isDateFormat(formatCode));
      else if (tag === "cellXfs") isInCellStyles = true;
      else if (tag === "xf" && isInCellStyles) dateStyles.push(ownFormats.get(id) ?? isDateFormatId(id));
      if (Math.max(ownFormats.size, dateStyles.length) > 65_536) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
    },
    close(tag) {
      if (tag === "cellXfs") isInCellStyles = false;
    },
  });
  return dateStyles;
}
