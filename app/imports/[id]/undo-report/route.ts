import { notFound } from "next/navigation";
import { revertReportLink } from "@/lib/reverts/revert-report-link";
import { requestedImport } from "../requested-import";

/** Leads to the report of an undo, as the route `error-file` does to the rows that failed. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { key } = await requestedImport(params);
  const link = await revertReportLink(key);
  return link.ok ? new Response(null, { status: 303, headers: { location: link.value } }) : notFound();
}
