import { pool } from "@/lib/database/pool";
import { transaction } from "@/lib/database/transaction";
import { acceptEvent } from "./accept-event";
import type { ClaimedRun } from "./claim-run";
import type { FunctionConfiguration } from "./function-configuration";
import type { Claim } from "./run-steps";
import type { SdkError } from "./sdk-operations";

// Each of these ends a claim, and does nothing when the claim has been lost: the run then belongs to somebody else.

/** Back to the end of the queue, due at once: the process is about to stop, or others have waited for their turn. */
export async function giveBackRun(run: Claim): Promise<void> {
  await leave(run, "status = 'QUEUED', queued_date = now()", []);
}

/** Back into the queue until the delay is over, with one more failed attempt. */
export async function postponeRun(run: Claim, delayMilliseconds: number): Promise<void> {
  await leave(run, "status = 'QUEUED', attempt = attempt + 1, wake_date = now() + $3 * interval '1 ms'", [
    delayMilliseconds,
  ]);
}

/** Back into the queue until the first step that waits is due. */
export async function suspendRun(run: Claim): Promise<void> {
  await leave(
    run,
    `status = 'QUEUED', wake_date = coalesce(
       (SELECT min(ready_date) FROM engine_step WHERE run_id = $1 AND (status = 'PLANNED' OR ready_date > now())), now())`,
    [],
  );
}

export async function completeRun(run: Claim, output: unknown): Promise<void> {
  await leave(run, "status = 'COMPLETED', finished_date = now(), output = $3", [JSON.stringify(output ?? null)]);
}

/**
 * Ends a run for good. Its error is kept, and the function's failure handler is queued in the same transaction.
 * @returns whether the claim was still held
 */
export async function failRun(
  run: ClaimedRun,
  error: SdkError,
  functions: Iterable<FunctionConfiguration>,
): Promise<boolean> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE engine_run SET status = 'FAILED', claim_id = NULL, finished_date = now(), error = $3
       WHERE id = $1 AND claim_id = $2 AND status = 'RUNNING'`,
      [run.id, run.claimId, JSON.stringify(error)],
    );
    if (rowCount === 0) return false;
    const data = { function_id: run.functionId, run_id: run.id, error, event: run.event };
    await acceptEvent(client, functions, { id: `${run.id}:failed`, name: "inngest/function.failed", data });
    return true;
  });
}

async function leave(run: Claim, change: string, values: readonly unknown[]): Promise<void> {
  await pool().query(
    `UPDATE engine_run SET ${change}, claim_id = NULL WHERE id = $1 AND claim_id = $2 AND status = 'RUNNING'`,
    [run.id, run.claimId, ...values],
  );
}
