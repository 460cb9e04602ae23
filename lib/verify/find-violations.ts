import { longTransaction } from "../database/transaction";
import { findFileViolations } from "./find-file-violations";
import { findKeyViolations } from "./find-key-violations";
import { importInvariants } from "./import-invariants";
import { ledgerInvariants } from "./ledger-invariants";
import { retryInvariants } from "./retry-invariants";
import { revertInvariants } from "./revert-invariants";
import { workInvariants } from "./work-invariants";

/** Violations of one kind that are named; more of the same are counted by whoever mends the first. */
const maxNamed = 100;

/**
 * Checks the whole database, that every file it names is there, and that nothing is left of what is gone.
 * @returns one sentence for each violation
 */
export async function* findViolations(now = new Date()): AsyncGenerator<string> {
  for (const invariant of [
    ...ledgerInvariants,
    ...importInvariants,
    ...revertInvariants,
    ...retryInvariants,
    ...workInvariants,
  ]) {
    yield* await sentencesOf(invariant);
  }
  yield* await findKeyViolations(now);
  yield* findFileViolations(now);
}

async function sentencesOf(invariant: string): Promise<string[]> {
  return longTransaction(async (client) => {
    // There may be no statistics about rows that an import has just written. Each table is read once, whatever is believed.
    await client.query("SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '128MB'");
    const { rows } = await client.query<{ format: string }>(`${invariant} LIMIT ${maxNamed}`);
    return rows.map(({ format }) => format);
  });
}
