import { z } from "zod";
import type { EndingAnswer } from "@/app/endings/ending-answer";
import { importStepPath } from "@/app/imports/import-step";
import { reader } from "@/app/texts/reader";
import { endingSentence } from "../ending-sentence";
import { requestedImport } from "../requested-import";

/** What names no preview is taken as none. */
const parameters = z.object({ checked: z.string().max(50).catch("") });

/** What became of an import, for whoever has left its page. `checked`: the preview that there was when one was asked for. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { key, record } = await requestedImport(params);
  const { checked } = parameters.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { texts } = await reader();
  const answer: EndingAnswer = {
    sentence: await endingSentence(key, record, checked),
    href: importStepPath(record),
    link: texts.endings.look,
    close: texts.endings.close,
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
