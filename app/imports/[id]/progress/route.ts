import { retryReason } from "@/lib/imports/import-resource";
import { importStep, isReading } from "../../import-step";
import { requestedImport } from "../requested-import";

/** What a page that shows an import at work asks for about once a second. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { record } = await requestedImport(params);
  const working = isReading(record) || importStep(record) === "run";
  return Response.json(
    { working, processedRowCount: record.processedRowCount, retryReason: retryReason(record) },
    { headers: { "Cache-Control": "no-store" } },
  );
}
