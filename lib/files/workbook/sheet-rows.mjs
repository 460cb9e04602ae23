// @ts-check
import { dateText, numberText, unescapeText } from "./cell-text.mjs";
import { maxCellLength } from "./shared-strings.mjs";
import { WorkbookProblem } from "./workbook-problem.mjs";
import { readPart } from "./xml-part.mjs";

const maxColumns = 1_000;
const maxCells = 50_000_000;

/** As many as Excel allows. */
const maxRows = 1_048_576;

/**
 * Reads the rows of a sheet, a batch for each piece of the part. A row ends at its last cell with text; one without is left out.
 * @param {import("./xml-part.mjs").Package} pack
 * @param {string} path
 * @param {Pick<import("./workbook-parts.mjs").Workbook, "startsIn1904" | "dateStyles" | "sharedStrings">} workbook
 */
export async function* readSheet(pack, path, workbook) {
  const reader = new SheetReader(workbook);
  const part = readPart(pack, path, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  try {
    for await (const _ of part) yield reader.takeBatch();
  } catch (error) {
    // The rows before the one where it went wrong are sound, and may hold the header.
    yield reader.takeBatch();
    throw error;
  }
  yield reader.takeBatch();
}

class SheetReader {
  /** @type {string[][]} */
  #rows = [];
  /** @type {string[]} */
  #row = [];
  #rowCount = 0;
  #cellCount = 0;
  #blankRowCount = 0;
  #column = -1;
  #type = "n";
  #style = -1;
  #value = "";
  #isValue = false;
  #isPhonetic = false;
  #isRow = false;

  /** @param {Pick<import("./workbook-parts.mjs").Workbook, "startsIn1904" | "dateStyles" | "sharedStrings">} workbook */
  constructor(workbook) {
    this.workbook = workbook;
  }

  /** @returns {{ rows: string[][], blankRowCount: number }} the rows since the last batch, and all blank ones so far */
  takeBatch() {
    const rows = this.#rows;
    this.#rows = [];
    return { rows, blankRowCount: this.#blankRowCount };
  }

  /** @param {string} tag @param {Record<string, string>} attributes */
  open(tag, { r: reference, t: type = "n", s: style = "-1" }) {
    if (tag === "row") {
      if (this.#rowCount + this.#blankRowCount >= maxRows) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
      this.#row = [];
      this.#column = -1;
      this.#isRow = true;
    } else if (tag === "c" && this.#isRow) {
      if (++this.#cellCount > maxCells) throw new WorkbookProblem("WORKBOOK_TOO_LARGE");
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
      this.#type = type;
      this.#style = Number(style);
      this.#value = "";
    } else if (tag === "v" || tag === "t") {
      this.#isValue = this.#isRow && (tag === "t") === (this.#type === "inlineStr");
    } else if (tag === "rPh") this.#isPhonetic = true;
  }

  /** @param {string} text */
  text(text) {
    if (!this.#isValue || this.#isPhonetic) return;
    this.#value += text;
    if (this.#value.length > maxCellLength) throw this.#problem("FIELD_TOO_LARGE");
  }

  /** @param {string} tag */
  close(tag) {
    if (tag === "v" || tag === "t") this.#isValue = false;
    else if (tag === "rPh") this.#isPhonetic = false;
    else if (tag === "c" && this.#isRow) this.#closeCell();
    else if (tag === "row") this.#closeRow();
  }

  #closeCell() {
    const text = this.#cellText();
    if (text === "") return;
    if (this.#column >= maxColumns) throw this.#problem("TOO_MANY_COLUMNS");
    while (this.#row.length < this.#column) this.#row.push("");
    this.#row[this.#column] = text;
  }

  #closeRow() {
    this.#isRow = false;
    if (this.#row.some((cell) => cell.trim() !== "")) {
      this.#rows.push(this.#row);
      this.#rowCount++;
    } else this.#blankRowCount++;
  }

  #cellText() {
    const value = this.#value;
    if (value === "") return "";
    switch (this.#type) {
      case "s":
        return this.workbook.sharedStrings[Number(value)] ?? "";
      case "n":
        return this.workbook.dateStyles[this.#style] ? dateText(value, this.workbook.startsIn1904) : numberText(value);
      case "b":
        return value.trim() === "1" ? "TRUE" : "FALSE";
      case "d":
        return value.replace("T00:00:00", "").replace("T", " ");
      default:
        return unescapeText(value);
    }
  }

  /** @param {"FIELD_TOO_LARGE" | "TOO_MANY_COLUMNS"} code */
  #problem(code) {
    return new WorkbookProblem(code, { row: this.#rowCount + 1 });
  }
}

/** @param {string} reference such as `AB12` @returns {number} 27: the column, counted from 0 */
function columnOf(reference) {
  const [letters = ""] = /^[A-Z]{1,3}(?=\d{1,7}$)/i.exec(reference) ?? [];
  if (letters === "") throw new WorkbookProblem("WORKBOOK_BROKEN");
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
