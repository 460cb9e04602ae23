import { reader } from "@/app/texts/reader";
import { listRows } from "@/lib/import-rows/list-rows";
import { lastDecision } from "@/lib/previews/last-decision";
import { requestedImport } from "../../requested-import";
import { listQuery, readReviewQuery } from "../review-query";
import { rowsPerBlock } from "../rows-per-block";
import { wordRow } from "../word-row";

/** Rows of the list of the review, from a place on, for somebody who scrolls. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { key, record } = await requestedImport(params);
  const query = readReviewQuery(Object.fromEntries(new URL(request.url).searchParams));
  const limits = { offset: String(query.from), limit: String(rowsPerBlock) };
  const [listed, decided, to] = await Promise.all([
    listRows(key, { ...listQuery(query), ...limits }),
    lastDecision(key),
    reader(),
  ]);
  const headers = { "Cache-Control": "no-store" };
  if (!listed.ok || !decided) return Response.json({}, { status: 409, headers });
  const { duplicates } = decided.options;
  const rows = listed.value.rows.map((row) => wordRow(row, { importId: record.id, duplicates }, to));
  return Response.json({ rows }, { headers });
}
