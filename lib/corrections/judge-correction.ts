import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import type { ImportKey } from "../imports/import-key";
import { invalid, type Result, succeeded, type Violation } from "../result";
import { describeRowError } from "../rows/describe-row-error";
import { readRow } from "../rows/read-row";
import type { CorrectableImport } from "./change-corrections";
import type { CorrectedRow } from "./corrected-row";
import { findCountedCustomers } from "./find-counted-customers";

/** What a row is to have instead of its cells; null leaves the cell of the file. */
export type GivenCells = { email: string | null; points: string | null };

/** Stands for a cell that is not known any more, because the row was read with it before. */
const readableCells = { email: "known@example.com", points: "0" };

/**
 * Reads a row with the cells that a person gives it, by the rules for all rows.
 * @returns the given cells as they are understood, or the sentence of the row when it would fail again
 */
export async function judgeCorrection(
  client: pg.PoolClient,
  key: ImportKey,
  found: CorrectableImport,
  row: CorrectedRow,
  given: GivenCells,
): Promise<Result<GivenCells>> {
  if (row.errorCode === "ROW_MALFORMED" && (given.email === null || given.points === null)) {
    const field = given.email === null ? "email" : "points";
    return invalid([violation(field, "ROW_MALFORMED", `${row.sentence} Or give both its email and its points.`)]);
  }
  if (row.errorCode === "ALREADY_IMPORTED" || row.errorCode === "ROW_UNKNOWN")
    return invalid([violation("", row.errorCode, row.sentence)]);
  const email = given.email ?? row.emailCell;
  const cells = [email ?? readableCells.email, given.points ?? row.pointsCell ?? readableCells.points];
  const read = readRow(cells, cells.length, { emailColumn: 0, pointsColumn: 1 }, found.numberFormat);
  if (!read.ok) return invalid([violation(fieldOf(read.code), read.code, describeRowError(read.code, read.detail))]);
  const understood = { email: given.email && read.email, points: given.points && String(read.points) };
  if (email === null) return succeeded(understood);
  const customerId = await findCustomer(client, key, read.email);
  if (!customerId) {
    return invalid([violation("email", "CUSTOMER_NOT_FOUND", describeRowError("CUSTOMER_NOT_FOUND", read.email))]);
  }
  if (!found.ended || addsUp(found)) return succeeded(understood);
  const counted = (await findCountedCustomers(client, key, [customerId])).get(customerId);
  if (counted && counted.rowNumber !== row.rowNumber) {
    return invalid([
      violation("email", "DUPLICATE_EMAIL", describeRowError("DUPLICATE_EMAIL", String(counted.rowNumber))),
    ]);
  }
  return succeeded(understood);
}

/** Several rows of a customer count together, whichever import they are in. */
export function addsUp({ options }: Pick<CorrectableImport, "options">): boolean {
  return options.mode === "ADD" && options.duplicates === "SUM";
}

function fieldOf(code: RowErrorCode): "email" | "points" {
  return code.startsWith("POINTS_") ? "points" : "email";
}

function violation(field: string, ruleName: RowErrorCode, description: string): Violation {
  return { field, violatedRule: "OTHER", ruleName, description };
}

async function findCustomer(client: pg.PoolClient, { siteId }: ImportKey, email: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM customer WHERE email = $2 AND site_id = $1", [
    siteId,
    email,
  ]);
  return rows[0]?.id;
}
