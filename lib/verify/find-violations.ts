import { pool } from "../database/pool";
import { findFileViolations } from "./find-file-violations";
import { importInvariants } from "./import-invariants";
import { ledgerInvariants } from "./ledger-invariants";
import { workInvariants } from "./work-invariants";

/** Violations of one kind that are named; more of the same are counted by whoever mends the first. */
const maxNamed = 100;

/**
 * Checks the whole database, that every file it names is there, and that nothing is left of what is gone.
 * @returns one sentence for each violation
 */
export async function* findViolations(now = new Date()): AsyncGenerator<string> {
  for (const invariant of [...ledgerInvariants, ...importInvariants, ...workInvariants]) {
    const { rows } = await pool().query<{ format: string }>(`${invariant} LIMIT ${maxNamed}`);
    for (const { format } of rows) yield format;
  }
  yield* findFileViolations(now);
}
