import type { WordedRow } from "./word-row";

/** Reads what the route `rows` answers; undefined when it is something else. By hand, because Zod is large in a browser. */
export function readRows(body: unknown): WordedRow[] | undefined {
  if (typeof body !== "object" || body === null || !("rows" in body) || !Array.isArray(body.rows)) return undefined;
  const rows: unknown[] = body.rows;
  return rows.every(isRow) ? rows : undefined;
}

/** What its parts are in turn is left to the route, which is of the same version as this. */
function isRow(row: unknown): row is WordedRow {
  if (typeof row !== "object" || row === null) return false;
  if (!("rowNumber" in row) || typeof row.rowNumber !== "number" || !("outcome" in row)) return false;
  const { outcome } = row;
  return typeof outcome === "object" && outcome !== null && "kind" in outcome && typeof outcome.kind === "string";
}
