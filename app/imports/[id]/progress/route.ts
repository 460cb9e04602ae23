import { retryReason } from "@/lib/imports/import-resource";
import type { ProgressState } from "@/lib/imports/run-progress";
import { importStep, isReading } from "../../import-step";
import { runWords } from "../../run-words";
import { requestedImport } from "../requested-import";

/** In words, when something else is going on than its work. */
function standing(state: ProgressState | undefined): string | undefined {
  return state === undefined || state === "RUNNING" ? undefined : runWords(state);
}

/** What a page that shows an import at work asks for about once a second. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const { record } = await requestedImport(params);
  const working = isReading(record) || importStep(record) === "run";
  return Response.json(
    {
      working,
      processedRowCount: record.processedRowCount,
      retryReason: retryReason(record),
      standing: standing(record.run?.state),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
