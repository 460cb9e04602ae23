import { readFile } from "@/lib/storage/local-storage";

/** Gives out a stored CSV file, to be saved under a name. @param key names a file that is there */
export function csvDownload(key: string, name: string): Response {
  return new Response(webStream(key), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(name),
      "x-content-type-options": "nosniff",
    },
  });
}

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
