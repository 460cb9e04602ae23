import type { SuggestedColumns } from "../columns/suggest-columns";
import type { RecordBatch } from "../files/open-table";
import { NumberFormatFinder } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import type { PointsFormat } from "./points-format";
import { RowReader } from "./row-reader";

/** Looks at every cell of the column of points. */
export class PointsColumn {
  readonly #finder = new NumberFormatFinder();
  readonly #reader: RowReader;
  readonly #column: number;

  private constructor(header: string[], mapping: ColumnMapping) {
    this.#reader = new RowReader(header, mapping);
    this.#column = mapping.pointsColumn;
  }

  /** The one that is suggested, also when a person is to confirm it first. */
  static of(header: string[], { email, points }: SuggestedColumns): PointsColumn | undefined {
    if (points.columnIndex === undefined) return undefined;
    // Which column holds the email does not matter for the numbers.
    return new PointsColumn(header, { emailColumn: email.columnIndex ?? 0, pointsColumn: points.columnIndex });
  }

  show({ firstRowNumber, records }: RecordBatch): void {
    for (const [index, cells] of records.entries()) this.#reader.show(this.#finder, cells, firstRowNumber + index);
  }

  decide(): PointsFormat {
    return { column: this.#column, decided: this.#finder.decide() };
  }
}
