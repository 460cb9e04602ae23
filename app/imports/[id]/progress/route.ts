import { reader } from "@/app/texts/reader";
import { progressAnswer } from "../progress-answer";
import { requestedImport } from "../requested-import";

/** What a page that shows an import at work asks for about once a second. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { record } = await requestedImport(params);
  const { texts } = await reader();
  return Response.json(progressAnswer(record, texts), { headers: { "Cache-Control": "no-store" } });
}
