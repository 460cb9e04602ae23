import { z } from "zod";
import { isSigned, sign } from "../secret";

export type SortOrder = "ASC" | "DESC";

export type SortEntry = { fieldName: string; order: SortOrder };

/** Where a page begins, with the query it is a page of. */
export type Cursor = {
  filter: unknown;
  sort: SortEntry[];
  /** The sort values of the row beside which the page begins, as JSON. */
  values: unknown[];
  direction: "next" | "prev";
};

const cursorShape = z.object({
  filter: z.unknown(),
  sort: z.array(z.object({ fieldName: z.string(), order: z.enum(["ASC", "DESC"]) })),
  values: z.array(z.unknown()),
  direction: z.enum(["next", "prev"]),
});

/** Signs a cursor for one list of one site. @param list names entity and site */
export function writeCursor(list: string, cursor: Cursor): string {
  const text = Buffer.from(JSON.stringify(cursor)).toString("base64url");
  return `${text}.${sign("cursor", `${list}\n${text}`)}`;
}

/** Reads a cursor back; undefined when it is not one that we made for this list. */
export function readCursor(list: string, cursor: string): Cursor | undefined {
  const [text = "", signature = "", ...more] = cursor.split(".");
  if (more.length > 0 || !isSigned("cursor", `${list}\n${text}`, signature)) return undefined;
  return cursorShape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
}
