import { z } from "zod";

/** An id in a path or query. */
export const uuidParameter = z.guid().transform((id) => id.toLowerCase());

export const importIdParameter = z.object({ loyaltyImportId: uuidParameter });

export const idParameter = z.object({ id: uuidParameter });
