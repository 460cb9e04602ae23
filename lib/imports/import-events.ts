import type { LoyaltyImportEvent } from "../outbox/record-event";

/** An import is always named together with its site. */
export type ImportKey = LoyaltyImportEvent["data"];

/** Asks for the file of an import to be parsed. */
export function parseRequested(key: ImportKey): LoyaltyImportEvent {
  return { id: `parse-${key.loyaltyImportId}`, name: "loyalty-imports/parse.requested", data: key };
}

/** Asks for an import to be run. */
export function runRequested(key: ImportKey): LoyaltyImportEvent {
  return { id: `run-${key.loyaltyImportId}`, name: "loyalty-imports/run.requested", data: key };
}
