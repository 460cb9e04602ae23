import { errorFileColumns, ownColumnCount } from "../files/error-file-header";
import type { RecordBatch } from "../files/open-table";
import { checkedImport } from "./row-check";

const checkColumn = errorFileColumns.indexOf("Row check");

/** Finds out which import an error file that comes back was written for. It is shown every row once. */
export class ErrorFileOrigin {
  readonly #hasChecks: boolean;
  readonly #codes = new Set<string>();

  constructor(header: readonly string[]) {
    this.#hasChecks = ownColumnCount(header) === errorFileColumns.length;
  }

  show({ records }: RecordBatch): void {
    // Two different ones say all that there is to say.
    if (!this.#hasChecks || this.#codes.size > 1) return;
    for (const cells of records) {
      const code = checkedImport(cells[checkColumn] ?? "");
      if (code !== undefined) this.#codes.add(code);
    }
  }

  /**
   * The `errorFileCode` of that import. Undefined when no row names one (older error files do not), or when rows name several:
   * somebody has put error files together. Rows whose check was emptied are left aside.
   */
  get code(): string | undefined {
    const [code, other] = this.#codes;
    return other === undefined ? code : undefined;
  }
}
