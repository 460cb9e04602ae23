import { expect } from "@playwright/test";
import pg from "pg";

const gateKey = 4711;

/** One parse, one staging and one chunk wait, each in its transaction, so that a fault meets all three in the middle. */
const importGates = `
  CREATE OR REPLACE TRIGGER parse_gate BEFORE UPDATE ON loyalty_import FOR EACH ROW
    WHEN (NEW.status = 'PARSED' AND OLD.status = 'PARSING' AND NEW.file_name = 'parse.csv') EXECUTE FUNCTION wait_at_gate();
  CREATE OR REPLACE TRIGGER stage_gate BEFORE UPDATE ON loyalty_import FOR EACH ROW
    WHEN (NEW.staged_date IS NOT NULL AND OLD.staged_date IS NULL AND NEW.file_name = 'stage.csv') EXECUTE FUNCTION wait_at_gate();
  CREATE OR REPLACE TRIGGER apply_gate BEFORE UPDATE ON import_chunk FOR EACH ROW
    WHEN (NEW.applied_date IS NOT NULL AND OLD.applied_date IS NULL) EXECUTE FUNCTION wait_at_gate()`;

/** A gate in the database at which statements wait. It opens when the test opens it, or when the database ends. */
export class FaultGate {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param gates triggers that call `wait_at_gate()` */
  static async close(connectionString: string, gates = importGates): Promise<FaultGate> {
    const client = new pg.Client({ connectionString });
    // The fault may be that this session is ended.
    client.on("error", () => {});
    await client.connect();
    await client.query(
      `CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM pg_advisory_xact_lock_shared(${gateKey}); RETURN NEW; END $$;
       ${gates};
       SELECT pg_advisory_lock(${gateKey})`,
    );
    return new FaultGate(client);
  }

  async untilWaiting(count: number): Promise<void> {
    const waiting = async () => {
      const { rows } = await this.#client.query(
        "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
        [gateKey],
      );
      return rows[0].count;
    };
    await expect.poll(waiting, { intervals: [20], timeout: 30_000 }).toBe(count);
  }

  /** Ends the sessions of those who wait, as if they had never come. */
  async turnAway(): Promise<void> {
    await this.#client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
      [gateKey],
    );
    await this.untilWaiting(0);
  }

  /** Lets everybody pass from now on. */
  async open(): Promise<void> {
    await this.#client.end().catch(() => {});
  }
}
