// @ts-check
import { unescapeText } from "./cell-text.mjs";
import { WorkbookProblem } from "./workbook-problem.mjs";
import { readWholePart } from "./xml-part.mjs";

/** Characters of a cell that Excel allows. */
export const maxCellLength = 32_767;

/** The table of texts is the one thing that is held in memory as a whole. */
const maxStrings = 2_000_000;
const maxCharacters = 50_000_000;

/**
 * Reads the texts that cells refer to by number. Text over the characters (furigana) is no part of them.
 * @param {import("./xml-part.mjs").Package} pack
 * @param {string} path
 */
export async function readSharedStrings(pack, path) {
  /** @type {string[]} */
  const strings = [];
  let characters = 0;
  let text = "";
  let isText = false;
  let isPhonetic = false;
  await readWholePart(pack, path, {
    open(tag) {
      if (tag === "si") text = "";
      else if (tag === "t") isText = true;
      else if (tag === "rPh") isPhonetic = true;
    },
    text(piece) {
      if (!isText || isPhonetic) return;
      text += piece;
      if (text.length > maxCellLength) throw new WorkbookProblem("FIELD_TOO_LARGE");
    },
    close(tag) {
      if (tag === "t") isText = false;
      else if (tag === "rPh") isPhonetic = false;
      else if (tag === "si") {
        characters += text.length;
        if (strings.length >= maxStrings || characters > maxCharacters) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
        strings.push(unescapeText(text));
      }
    },
  });
  return strings;
}
