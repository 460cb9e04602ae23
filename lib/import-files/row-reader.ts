import type { RowErrorCode } from "@/prisma/client/enums";
import type { RowCorrection } from "../corrections/read-corrections";
import { errorFileColumns, ownColumnCount } from "../files/error-file-header";
import { uncorrectedDetail } from "../rows/describe-row-error";
import type { NumberFormat } from "../rows/number-format";
import type { NumberFormatFinder } from "../rows/number-format-finder";
import { type ColumnMapping, failedRow, isMalformed, maxDetailLength, type Row, readRow } from "../rows/read-row";
import { errorFileCode } from "./error-file-code";
import { readRowNumber } from "./read-row-number";
import { checkedDecimal, checkedImport, isUncorrected } from "./row-check";

const rowColumn = errorFileColumns.indexOf("Row");
const codeColumn = errorFileColumns.indexOf("Error code");
const checkColumn = errorFileColumns.indexOf("Row check");

/**
 * What a row failed for that is no longer seen in an error file: the row that came first is not in it, a spreadsheet has filled
 * up the missing cells, the other cells of the column say something else.
 */
const remembered = ["ROW_MALFORMED", "DUPLICATE_EMAIL", "POINTS_AMBIGUOUS"] as const satisfies RowErrorCode[];

/** The import whose failed rows are in a file. */
export type FollowedImport = {
  id: string;
  /** Rows of its file. */
  rowCount: number;
};

/** Stands in place of the number of a row of which nobody can tell which row it is. No row of a file has it, nor its negative. */
export const unknownRow = -1_000_000_000;

/** Reads the rows of a file one by one. Those of an error file that were left as they were fail again. */
export class RowReader {
  readonly #columnCount: number;
  readonly #ownColumns: number;
  readonly #mapping: ColumnMapping;

  readonly #followed: (FollowedImport & { code: string }) | undefined;

  constructor(header: readonly string[], mapping: ColumnMapping, followed?: FollowedImport) {
    this.#followed = followed && { ...followed, code: errorFileCode(followed.id) };
    this.#columnCount = header.length;
    this.#ownColumns = ownColumnCount(header);
    this.#mapping = mapping;
  }

  /** @param format what the separators in the column of points mean */
  read(cells: readonly string[], format: NumberFormat): Row {
    if (this.#isUnknown(cells) && !isMalformed(cells, this.#columnCount)) return this.#unknown(cells);
    const uncorrected = this.#hasChecks ? this.#uncorrected(cells, format) : undefined;
    return uncorrected ?? readRow(cells, this.#columnCount, this.#mapping, format);
  }

  /** The same for a row about which a person has decided. What they gave counts, whatever is wrong with the row. */
  readCorrected(cells: readonly string[], { skipped, email, points }: RowCorrection, format: NumberFormat): Row {
    const { emailColumn, pointsColumn } = this.#mapping;
    const corrected = [...cells];
    if (email !== undefined) corrected[emailColumn] = email;
    if (points !== undefined) corrected[pointsColumn] = points;
    if (skipped) return failedRow(corrected, this.#mapping, "SKIPPED", "");
    if (this.#isUnknown(cells)) return this.#unknown(corrected);
    const isWhole = email !== undefined && points !== undefined;
    return readRow(corrected, isWhole ? corrected.length : this.#columnCount, this.#mapping, format);
  }

  /** Shows the points of a row to a finder of the format. @param rowNumber 1 is the first data row */
  show(finder: NumberFormatFinder, cells: readonly string[], rowNumber: number): void {
    if (isMalformed(cells, this.#columnCount)) return;
    finder.add(cells[this.#mapping.pointsColumn] ?? "", rowNumber);
    const decimal = this.#hasChecks ? checkedDecimal(cells[checkColumn] ?? "") : undefined;
    if (decimal) finder.addDecided(decimal, rowNumber);
  }

  /**
   * Which row of the followed import it is; undefined when it is none, or a person has emptied its cell under `Row`, and
   * `unknownRow` when something else stands there.
   */
  originRow(cells: readonly string[]): number | undefined {
    if (this.#isUnknown(cells)) return unknownRow;
    return this.#isOfFollowed(cells) ? readRowNumber(cells[rowColumn] ?? "") : undefined;
  }

  #isOfFollowed(cells: readonly string[]): boolean {
    if (!this.#followed || this.#ownColumns === 0) return false;
    const code = this.#hasChecks ? checkedImport(cells[checkColumn] ?? "") : undefined;
    return code === undefined || code === this.#followed.code;
  }

  /** Whether something else than a row of the followed import stands under `Row`: nobody could tell whether it was imported. */
  #isUnknown(cells: readonly string[]): boolean {
    if (!this.#followed || !this.#isOfFollowed(cells) || (cells[rowColumn] ?? "").trim() === "") return false;
    const row = readRowNumber(cells[rowColumn] ?? "") ?? Number.POSITIVE_INFINITY;
    return this.#wasUnknown(cells) || row > this.#followed.rowCount;
  }

  /** In the error file of an import in which it failed for that, its number is that of a row, but not of one of the first file. */
  #wasUnknown(cells: readonly string[]): boolean {
    return this.#hasChecks && cells[codeColumn] === "ROW_UNKNOWN";
  }

  #unknown(cells: readonly string[]): Row {
    const number = (cells[rowColumn] ?? "").slice(0, maxDetailLength);
    return failedRow(cells, this.#mapping, "ROW_UNKNOWN", this.#wasUnknown(cells) ? uncorrectedDetail("") : number);
  }

  get #hasChecks(): boolean {
    return this.#ownColumns === errorFileColumns.length;
  }

  #uncorrected(cells: readonly string[], format: NumberFormat): Row | undefined {
    // So a person says that a row is meant as it is. Its check then still names the import that it comes from.
    if (cells[rowColumn]?.trim() === "") return undefined;
    const code = remembered.find((each) => each === cells[codeColumn]);
    // What a person has decided about the column holds for what was ambiguous.
    if (!code || (code === "POINTS_AMBIGUOUS" && format.decidedBy === "OVERRIDE")) return undefined;
    const row = { cells, mapping: this.#mapping, ownColumns: this.#ownColumns };
    if (!isUncorrected(cells[checkColumn] ?? "", code, row)) return undefined;
    const cell = code === "POINTS_AMBIGUOUS" ? (cells[this.#mapping.pointsColumn] ?? "") : "";
    return failedRow(cells, this.#mapping, code, uncorrectedDetail(cell.slice(0, maxDetailLength)));
  }
}
