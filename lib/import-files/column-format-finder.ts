import type { RecordBatch } from "../files/open-table";
import { type DecidedFormat, NumberFormatFinder } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import { RowReader } from "./row-reader";

/** Finds out what the separators in the column of points mean. It is shown every row of the file once. */
export class ColumnFormatFinder {
  readonly #finder = new NumberFormatFinder();
  readonly #reader: RowReader;

  /** @param mapping which column holds the emails does not matter here */
  constructor(header: readonly string[], mapping: ColumnMapping) {
    this.#reader = new RowReader(header, mapping);
  }

  show({ firstRowNumber, records }: RecordBatch): void {
    for (const [index, cells] of records.entries()) this.#reader.show(this.#finder, cells, firstRowNumber + index);
  }

  decide(): DecidedFormat {
    return this.#finder.decide();
  }
}
