import { z } from "zod";

/** `revision`, as the import object has it: a whole number in a text. */
const revision = z
  .string()
  .regex(/^\d{1,18}$/, "must be a whole number")
  .transform(BigInt);

/** What cancel, pause and resume are asked with. */
export const controlRequest = z.object({
  loyaltyImportId: z.guid().transform((id) => id.toLowerCase()),
  revision: revision.optional(),
});
