import { z } from "zod";
import { plainText } from "../read-input";

const mode = z.enum(["SET", "ADD"]);
const duplicates = z.enum(["FAIL_LATER_ROWS", "LAST_ROW_WINS", "SUM"]);
const onRowError = z.enum(["CONTINUE", "FAIL_ALL"]);

/** `options` as a client sends them: what the rows of a file mean. Each may be left out. */
export const runOptions = z.strictObject({
  mode: mode.optional(),
  duplicates: duplicates.optional(),
  onRowError: onRowError.optional(),
  reason: plainText(200).min(1).optional(),
});

export type RunOptions = {
  /** Points are the new balance, or are added to it. */
  mode: z.output<typeof mode>;
  /** Of several valid rows of one customer the first counts and the others fail, the last counts, or their sum does. */
  duplicates: z.output<typeof duplicates>;
  /** A row that fails does not keep the others from being written, or nothing is written when any fails. */
  onRowError: z.output<typeof onRowError>;
  /** What the ledger says of every change; by default that it is the import of the file. */
  reason?: string | undefined;
  /** A row fails when the balance has changed since the preview, or is written all the same. */
  ifBalanceChanged: "WRITE" | "FAIL_ROW";
};

/** What an import means whose client says nothing: that of the wire contract. */
const defaultOptions = {
  mode: "SET",
  duplicates: "FAIL_LATER_ROWS",
  onRowError: "CONTINUE",
  ifBalanceChanged: "WRITE",
} as const satisfies RunOptions;

/** Fills up what a client has left out. @param base what it means then */
export function completeOptions(
  given: z.output<typeof runOptions> = {},
  base: RunOptions = defaultOptions,
): RunOptions {
  const reason = given.reason ?? base.reason;
  return {
    mode: given.mode ?? base.mode,
    duplicates: given.duplicates ?? base.duplicates,
    onRowError: given.onRowError ?? base.onRowError,
    ...(reason !== undefined && { reason }),
    ifBalanceChanged: base.ifBalanceChanged,
  };
}

const stored = z.object({
  mode,
  duplicates,
  onRowError,
  reason: z.string().optional(),
  ifBalanceChanged: z.enum(["WRITE", "FAIL_ROW"]),
});

/** The options that are kept with an import or a preview; the defaults where there are none. */
export function readRunOptions(json: unknown): RunOptions {
  return json === null ? defaultOptions : stored.parse(json);
}
