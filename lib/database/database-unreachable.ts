import { OperatorError } from "@/lib/operator-error";
import { findFault } from "../faults/find-fault";

/** What the operator is told when a connection cannot be opened. */
export function databaseUnreachable(error: unknown): OperatorError {
  if (findFault(error) === "CONNECTIONS_USED_UP") {
    return new OperatorError(
      `The database has no free connection for this app, which needs at least 3 and works best with 15: ${messageOf(error)}`,
    );
  }
  return new OperatorError(`The database cannot be reached: ${messageOf(error)}`);
}

/** The reason of a failure in words. */
export function messageOf(error: unknown): string {
  // A refused connection to a name with several addresses is an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  if (!(error instanceof Error)) return String(error);
  // Prisma puts the place in the code before what was wrong.
  return /^\s*Invalid `/.test(error.message) ? (error.message.trim().split("\n").at(-1) ?? "") : error.message;
}
