import { failed, invalid, type Result, succeeded } from "@/lib/result";
import { bodyEncodings } from "./body-encodings";

/** A thousand customers with long names fit well. */
const maxBodyBytes = 4 * 1024 * 1024;

export type JsonBody = {
  /** As it was sent. */
  bytes: Buffer;
  value: unknown;
};

/** Reads the JSON body of a request; none at all counts as `{}`. */
export async function readJson(request: Request): Promise<Result<JsonBody>> {
  const bytes = await readBytes(request);
  if (bytes === undefined) {
    return failed("REQUEST_TOO_LARGE", `The body of the request is larger than ${maxBodyBytes} bytes.`);
  }
  const encodings = bodyEncodings(request);
  if (bytes.length > 0 && encodings.length > 0) {
    const named = encodings.join(", ");
    return failed("ENCODED_BODY", `The body must be sent as plain JSON, without Content-Encoding: ${named}.`);
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return succeeded({ bytes, value: {} });
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    return failed("NOT_JSON", `The body must be JSON and say so: Content-Type: application/json, not ${type}.`);
  }
  try {
    return succeeded({ bytes, value: JSON.parse(text) });
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : "";
    return invalid([{ field: "", violatedRule: "FORMAT", description: `The body is not valid JSON${why}.` }]);
  }
}

/** undefined when there is more than allowed */
async function readBytes({ body }: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
