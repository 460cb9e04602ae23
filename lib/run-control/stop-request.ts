import type pg from "pg";
import type { StopRequest } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** What a person wants of the run of an import: nothing, that it pauses, or that it ends. */
export async function readStopRequest({ siteId, loyaltyImportId }: ImportKey): Promise<StopRequest | null> {
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
  const state = await prisma().runState.findUnique({ where, select: { stopRequest: true } });
  return state?.stopRequest ?? null;
}

/** The same on a connection of the caller, which sees what was requested since its transaction began. */
export async function readStopRequestWithin(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<StopRequest | null> {
  const { rows } = await client.query<{ stopRequest: StopRequest | null }>(
    'SELECT stop_request AS "stopRequest" FROM run_state WHERE site_id = $1 AND loyalty_import_id = $2',
    [siteId, loyaltyImportId],
  );
  return rows[0]?.stopRequest ?? null;
}
