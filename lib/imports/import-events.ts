import type { LoyaltyImportEvent } from "../outbox/record-event";
import type { ImportKey } from "./import-key";

/** Asks for the file of an import to be parsed. */
export function parseRequestedEvent(key: ImportKey): LoyaltyImportEvent {
  return { id: `parse-${key.loyaltyImportId}`, name: "loyalty-imports/parse.requested", data: key };
}

/** Asks for an import to be run that another run has begun, or was asked to. @param revision of the import by then */
export function laterRunRequestedEvent(key: ImportKey, revision: bigint): LoyaltyImportEvent {
  return { ...runRequestedEvent(key), id: `run-${key.loyaltyImportId}-${revision}` };
}

/** Asks for an import to be run. */
export function runRequestedEvent(key: ImportKey): LoyaltyImportEvent {
  return { id: `run-${key.loyaltyImportId}`, name: "loyalty-imports/run.requested", data: key };
}
