import { z } from "zod";
import { revisionNumber } from "./revision-number";

/** A request about one import as a whole. */
export const importRequest = z.object({
  loyaltyImportId: z.guid().transform((id) => id.toLowerCase()),
  /** Refused when the import is not at this revision any more. */
  revision: revisionNumber.optional(),
});
