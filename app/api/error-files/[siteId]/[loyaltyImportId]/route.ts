import { failureResponse } from "@/app/api/failure-response";
import { respond } from "@/app/api/respond";
import { signedLinkFailure } from "@/app/api/signed-link-failure";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import { errorFilePath } from "@/lib/imports/error-file-link";
import { getImport } from "@/lib/imports/get-import";
import type { Failure } from "@/lib/result";
import { showText } from "@/lib/show-text";
import { fileExists, readFile } from "@/lib/storage/local-storage";

type Context = { params: Promise<{ siteId: string; loyaltyImportId: string }> };

/** Gives out the file of the rows that failed, through a signed link. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return respond(request, async () => {
    const key = await context.params;
    const refused = signedLinkFailure(errorFilePath(key), request);
    if (refused) return failureResponse(refused);
    const found = await whileDatabaseAnswers(() => getImport(key));
    if (!found.ok) return failureResponse(found.failure);
    const { errorFileKey, fileName } = found.value;
    if (!errorFileKey || !(await fileExists(errorFileKey))) return failureResponse(noErrorFile);
    return new Response(webStream(errorFileKey), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(`failed rows of ${showText(fileName.replace(/\.csv$/i, ""), 200)}.csv`),
        "x-content-type-options": "nosniff",
      },
    });
  });
}

const noErrorFile: Failure = { kind: "application", code: "NOT_FOUND", description: "This import has no error file." };

/** The name twice: in ASCII, and in full for those who know RFC 5987. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%/]/g, "_");
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** Opened when the first piece is asked for: nobody asks for one after a HEAD. */
function webStream(key: string): ReadableStream<Uint8Array> {
  const chunks = fileChunks(key);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

async function* fileChunks(key: string): AsyncGenerator<Uint8Array, undefined> {
  yield* (await readFile(key)) ?? [];
}
