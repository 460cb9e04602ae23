import { z } from "zod";
import type { Violation } from "../result";
import { runRequest } from "../staging/run-request";
import { warningCode } from "../warnings/warning";

/** What a client sends to have an import run. */
export const executeRequest = runRequest.extend({
  /** Commits the rows of this preview, as they were staged. */
  previewToken: z.guid().optional(),
  /** What becomes of a row whose customer has another balance than in the preview. */
  ifBalanceChanged: z.enum(["WRITE", "FAIL_ROW"]).optional(),
  /** Warnings of the preview that somebody has seen, and executes it all the same. */
  acknowledgedWarnings: z.array(warningCode).max(100).optional(),
  /** The points of a file that was added before are added once more. */
  confirmRepeat: z.boolean().optional(),
});

export type ExecuteRequest = z.output<typeof executeRequest>;

/** A preview has fixed everything: what it has shown is what is committed. */
export function executeViolations(given: ExecuteRequest): Violation[] {
  if (given.previewToken === undefined) {
    const description = "ifBalanceChanged compares with a preview; give its previewToken, too.";
    return given.ifBalanceChanged === undefined
      ? []
      : [{ field: "previewToken", violatedRule: "REQUIRED_FIELD", description }];
  }
  const fixed = ["headerMappingInfo", "pointsDecimalSeparator", "options"] as const;
  return fixed
    .filter((field) => given[field] !== undefined)
    .map((field) => ({
      field,
      violatedRule: "OTHER",
      ruleName: "FIXED_BY_PREVIEW",
      description: `${field} is fixed by the preview. Leave it out, or make a new preview with it.`,
    }));
}
