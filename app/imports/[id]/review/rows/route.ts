import { reader } from "@/app/texts/reader";
import { listRows } from "@/lib/import-rows/list-rows";
import { lastDecision } from "@/lib/previews/last-decision";
import { requestedImport } from "../../requested-import";
import { listQuery, readReviewQuery } from "../review-query";
import { rowsPerBlock } from "../rows-per-block";
import { wordRows } from "../word-rows";

/** Rows of the list of the review, from a place on, for somebody who scrolls. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { key } = await requestedImport(params);
  const query = readReviewQuery(Object.fromEntries(new URL(request.url).searchParams));
  const limits = { offset: String(query.from), limit: String(rowsPerBlock) };
  const [listed, decided, to] = await Promise.all([
    listRows(key, { ...listQuery(query), ...limits }),
    lastDecision(key),
    reader(),
  ]);
  const headers = { "Cache-Control": "no-store" };
  if (!listed.ok || !decided) return Response.json({}, { status: 409, headers });
  const rows = await wordRows(key, listed.value.rows, decided.options.duplicates, to);
  return Response.json({ rows }, { headers });
}
