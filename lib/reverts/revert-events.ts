import type { ImportKey } from "../imports/import-key";
import type { LoyaltyImportEvent } from "../outbox/record-event";

/** Asks for an import to be undone. @param attempt 1 for the first time; another one after it has failed */
export function revertRequestedEvent(key: ImportKey, attempt: number): LoyaltyImportEvent {
  return { id: `revert-${key.loyaltyImportId}-${attempt}`, name: "loyalty-imports/revert.requested", data: key };
}
