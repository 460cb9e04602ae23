import type { ColumnMapping } from "../rows/read-row";
import { ownColumnCount } from "./error-file-header";

const emailHeaders = new Set(
  "email,email address,mail,customer email,customer email address,contact email,member email,user email".split(","),
);

// Only names of a current balance: spent, pending, expired or lifetime points must never be taken for it.
const pointsHeaders = new Set(
  "points,point balance,points balance,balance,loyalty points,loyalty balance,current points,current balance,current points balance,available points,reward points,rewards points,customer points,points approved".split(
    ",",
  ),
);

/** Guesses the two columns from the names in the header; undefined unless exactly one column fits each. */
export function suggestMapping(header: readonly string[]): ColumnMapping | undefined {
  // Our own columns of an error file come first and say nothing about the customer.
  const ownColumns = ownColumnCount(header);
  const names = header.map((name, index) => (index < ownColumns ? "" : plainName(name)));
  const emailColumn = onlyIndex(names, emailHeaders);
  const pointsColumn = onlyIndex(names, pointsHeaders);
  return emailColumn === undefined || pointsColumn === undefined ? undefined : { emailColumn, pointsColumn };
}

/** `E-Mail_Address ` becomes `email address`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\be mail\b/, "email");
}

function onlyIndex(names: readonly string[], wanted: ReadonlySet<string>): number | undefined {
  const found = names.flatMap((name, index) => (wanted.has(name) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}
