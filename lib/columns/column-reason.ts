import { z } from "zod";
import { exportFiles, insteadOfBalances } from "./exports/known-export";
import { columnName } from "./name-columns";
import { refusedKinds } from "./refused-kinds";

/** What a column is to hold. A BALANCE may be one of points or of money. */
const role = z.enum(["EMAIL", "POINTS"]);
const column = columnName;
/** How many of the first values of a column, of those that are not empty, are what its name promises. */
const counted = { fitting: z.int(), filled: z.int() };
const columns = z.array(columnName);

/** What speaks for or against a column: a code and the details of its sentence (see describe-column-reason.ts). */
export const columnReason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("NOTHING_FITS"), role }),
  z.object({
    code: z.literal("NO_BALANCES"),
    program: z.string(),
    file: z.enum(exportFiles),
    instead: z.enum(insteadOfBalances),
  }),
  /** The first of several columns, and how many there are. */
  z.object({ code: z.enum(["SEVERAL_FIT", "SEVERAL_CONTRADICTED"]), columns, columnCount: z.int() }),
  z.object({ code: z.literal("NAMED"), name: z.enum(["EMAIL", "POINTS", "BALANCE"]), column, ...counted }),
  z.object({ code: z.literal("KNOWN_NAME"), role, column, program: z.string(), ...counted }),
  z.object({ code: z.literal("NAMED_BUT_EMPTY"), role, column }),
  z.object({ code: z.enum(["NAMED_BUT_NONE_FIT", "NAMED_BUT_FEW_FIT"]), role, column, ...counted }),
  z.object({ code: z.literal("UNCLEAR_NAME"), role, column }),
  z.object({ code: z.literal("FOUND_BY_VALUES"), role, column, ...counted }),
  z.object({ code: z.literal("LIKE_MONEY"), column, ...counted }),
  z.object({ code: z.literal("LIKE_HISTORY") }),
  z.object({ code: z.enum(["USED_BEFORE", "USED_BY_FOLLOWED"]), role, column }),
  z.object({ code: z.literal("NO_LONGER_FITS"), role, column, ...counted }),
  z.object({ code: z.literal("REFUSED"), column, kind: z.enum(refusedKinds) }),
]);

export type ColumnReason = z.output<typeof columnReason>;

export type ColumnRole = z.output<typeof role>;
