import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { connectDatabase, disconnectDatabase } from "@/lib/database/pool";
import { createApiKey } from "@/lib/sites/create-api-key";
import { findSite } from "@/lib/sites/find-site";
import { ApiClient } from "./api-client";
import { emailSql } from "./customer-email";
import { type FileContent, type ImportFile, writeImportFile } from "./import-file";
import type { Installation } from "./installation";

const siteName = "Bench";

/** A site with many customers, alone in an installation of its own. */
export class Shop {
  readonly customerCount: number;
  readonly installation: Installation;
  readonly siteId: string;
  readonly api: ApiClient;
  #versions = 0;

  private constructor(customerCount: number, installation: Installation, siteId: string, apiKey: string) {
    this.customerCount = customerCount;
    this.installation = installation;
    this.siteId = siteId;
    this.api = new ApiClient(installation.address, apiKey);
  }

  /** Gives a new site of a running installation this many customers, none of whom has an account yet. */
  static async open(customerCount: number, installation: Installation): Promise<Shop> {
    const { id, apiKey } = await makeSite(installation.connectionString);
    const shop = new Shop(customerCount, installation, id, apiKey);
    await shop.#addCustomers();
    await shop.settle();
    return shop;
  }

  /**
   * Brings the database into the same state before each side of a pair: no dead rows, new statistics, nothing left to be
   * written out.
   */
  async settle(): Promise<void> {
    await this.installation.database.query(
      "VACUUM (ANALYZE) customer, ledger_transaction, import_chunk, loyalty_import",
    );
    await this.installation.database.query("CHECKPOINT");
  }

  /** Writes a file that gives every customer in it other points than the files before. */
  async writeFile(content: Omit<FileContent, "customerCount" | "version">): Promise<ImportFile> {
    this.#versions += 1;
    const path = join(this.installation.folder, `points-${this.#versions}.csv`);
    return writeImportFile(path, { ...content, customerCount: this.customerCount, version: this.#versions });
  }

  /**
   * Asks the database every 10 ms, on the harness's own connection: a program that asked the app as often would take a good part
   * of a core from the import that is measured.
   */
  async untilImported(loyaltyImportId: string): Promise<void> {
    await this.#untilStatus(
      "SELECT status FROM loyalty_import WHERE site_id = $1 AND id = $2",
      loyaltyImportId,
      "IMPORTED",
    );
  }

  /** The same for the undo of an import. */
  async untilReverted(loyaltyImportId: string): Promise<void> {
    const ask = "SELECT status FROM import_revert WHERE site_id = $1 AND loyalty_import_id = $2";
    await this.#untilStatus(ask, loyaltyImportId, "REVERTED");
  }

  async #untilStatus(ask: string, loyaltyImportId: string, wanted: string): Promise<void> {
    for (;;) {
      const { rows } = await this.installation.database.query<{ status: string }>(ask, [this.siteId, loyaltyImportId]);
      const status = rows[0]?.status;
      if (status === wanted) return;
      if (status === undefined || status === "FAILED") throw new Error(`Import ${loyaltyImportId} ended: ${status}`);
      await delay(10);
    }
  }

  async #addCustomers(): Promise<void> {
    await this.installation.database.query(
      `INSERT INTO customer (site_id, email, name)
       SELECT $1, ${emailSql}, 'Customer Number ' || index FROM generate_series(0::bigint, $2::bigint - 1) AS index`,
      [this.siteId, this.customerCount],
    );
  }
}

async function makeSite(connectionString: string): Promise<{ id: string; apiKey: string }> {
  connectDatabase(connectionString);
  try {
    const { key } = await createApiKey(siteName);
    const { id } = await findSite(siteName);
    return { id, apiKey: key };
  } finally {
    await disconnectDatabase();
  }
}
