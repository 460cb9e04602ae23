import { z } from "zod";

export const warningCode = z.enum([
  "MANY_UNMATCHED",
  "MANY_FALL",
  "MANY_TO_ZERO",
  "OUTLIER",
  "LIABILITY_GROWS",
  "SAME_FILE_IMPORTED",
  "SUSPICIOUS_COLUMN",
  "AMBIGUOUS_POINTS",
  "UNLINKED_ERROR_FILE",
]);

export type WarningCode = z.output<typeof warningCode>;

/** Something about an import that a merchant wants to know before it is made. */
export const warning = z.object({
  code: warningCode,
  /** Of what is SEVERE, a client that has made a preview must say that it knows it before it can execute. */
  severity: z.enum(["SEVERE", "NOTICE"]),
  /** One or more sentences, with their numbers. */
  message: z.string(),
  /** The numbers alone. */
  data: z.record(z.string(), z.unknown()),
});

export type Warning = z.output<typeof warning>;
