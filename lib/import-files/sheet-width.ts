import { ownColumnCount } from "../files/error-file-header";
import type { FileFormat } from "../files/file-format";
import type { RecordBatch } from "../files/open-table";
import { maxColumns } from "./file-limits";

/**
 * Watches how far the rows of a sheet reach. Each of its cells says which column it is in, so that one beyond the header is in a
 * column without a name; in CSV it is one too many.
 */
export class SheetWidth {
  readonly #isSheet: boolean;
  readonly #headerLength: number;
  readonly #maxColumns: number;
  #widest = 0;

  constructor(header: readonly string[], { container }: FileFormat) {
    this.#isSheet = container === "XLSX";
    this.#headerLength = header.length;
    this.#maxColumns = maxColumns + ownColumnCount(header);
  }

  show({ records }: RecordBatch): void {
    if (this.#isSheet) for (const { length } of records) if (length > this.#widest) this.#widest = length;
  }

  /** How many columns there are, when the header has fewer. A cell beyond the most that are allowed is one too many here, too. */
  get exceeded(): { columnCount: number } | undefined {
    const columnCount = Math.min(this.#widest, this.#maxColumns);
    return columnCount > this.#headerLength ? { columnCount } : undefined;
  }
}
