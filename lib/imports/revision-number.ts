import { z } from "zod";

/** A revision as clients send it: text, as it stands in the import, or a number. */
export const revisionNumber = z
  .union(
    [z.string().regex(/^\d{1,18}$/, "must be a whole number"), z.int().min(0).transform(String)],
    "must be a whole number",
  )
  .transform(BigInt);
