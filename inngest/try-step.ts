import { NonRetriableError } from "inngest";
import { messageOf } from "@/lib/database/database-unreachable";
import { describeGivingUp, describeRetry, refusedValue } from "@/lib/faults/describe-fault";
import { type Fault, faultNamed, findFault } from "@/lib/faults/find-fault";
import { isRefusedValue } from "@/lib/faults/is-refused-value";
import type { ImportKey } from "@/lib/imports/import-key";
import { RunError } from "@/lib/imports/run-error";
import { noteRetry } from "@/lib/runs/note-retry";

/**
 * Does the work of one step of an import. What can never succeed is not tried again; for anything else, the import says
 * meanwhile why it is tried again.
 * @param attempt 0 for the first one
 * @param whose what the step belongs to, and how it is noted why that waits
 */
export async function tryStep<Result>(
  key: ImportKey,
  attempt: number,
  work: () => Promise<Result>,
  whose: { name: "import" | "undo"; noteRetry: typeof noteRetry } = { name: "import", noteRetry },
): Promise<Result> {
  try {
    const result = await work();
    if (attempt > 0) await whose.noteRetry(key, null).catch(() => {});
    return result;
  } catch (error) {
    if (error instanceof RunError) throw new NonRetriableError(error.message, { cause: error });
    const fault = findFault(error);
    if (!fault && isRefusedValue(error)) throw new RefusedValueError(error);
    // Without a database, the pages say themselves that there is no answer.
    await whose.noteRetry(key, describeRetry(fault, whose.name)).catch(() => {});
    throw fault ? new FaultError(fault, error) : error;
  }
}

const refusedValueName = "VALUE_REFUSED";

/** Says to the log what the database said; its name says what the merchant is to be told. */
class RefusedValueError extends NonRetriableError {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = refusedValueName;
  }
}

/** Bears the fault as its name, which is what an engine hands on of an error. */
class FaultError extends Error {
  constructor(fault: Fault, cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = fault;
  }
}

/**
 * Why the last attempt at a step failed, for the merchant. What a RunError says is meant for them; any other message is for
 * the log, where the engine has put it. @param error as the engine hands it over: with the name that `tryStep` gave it
 */
export function merchantReason({ name, message }: Error): string {
  if (name === "NonRetriableError") return message;
  return name === refusedValueName ? refusedValue : describeGivingUp(faultNamed(name));
}
