import { progressAnswer } from "../progress-answer";
import { requestedImport } from "../requested-import";

/** What a page that shows an import at work asks for about once a second. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { record } = await requestedImport(params);
  return Response.json(progressAnswer(record), { headers: { "Cache-Control": "no-store" } });
}
