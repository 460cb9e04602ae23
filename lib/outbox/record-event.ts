import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";

/** An event that asks a durable function to work on one import. */
export type LoyaltyImportEvent = {
  /** Derived from the import and its phase, so that recording or sending it twice does no harm. */
  id: string;
  name: "loyalty-imports/parse.requested" | "loyalty-imports/run.requested" | "loyalty-imports/revert.requested";
  data: ImportKey;
};

/**
 * Writes down an event that is to be sent, in the transaction that makes it necessary: either both happen or neither.
 * An id that was recorded before is left as it is, sent or not.
 */
export async function recordEvent(transaction: Prisma.TransactionClient, event: LoyaltyImportEvent): Promise<void> {
  const { id, name, data } = event;
  await transaction.outboxEvent.createMany({ data: [{ id, siteId: data.siteId, name, data }], skipDuplicates: true });
}
