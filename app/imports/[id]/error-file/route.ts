import { notFound } from "next/navigation";
import { errorFileLink } from "@/lib/imports/error-file-link";
import { requestedImport } from "../requested-import";

/** Leads to the file of the rows that failed. The signed link is made when it is asked for: a page may be open for hours. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { key } = await requestedImport(params);
  const link = await errorFileLink(key);
  return link.ok ? new Response(null, { status: 303, headers: { location: link.value } }) : notFound();
}
