import { isUtf8 } from "node:buffer";

/** Thrown by `strictUtf8` for bytes that are no text we read. */
export class NotTextError extends Error {
  readonly reason: "NOT_CSV" | "ENCODING_UNSUPPORTED";

  constructor(reason: NotTextError["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** First bytes of what people send instead of a CSV file: pictures, PDF, ZIP (also XLSX, ODS, Numbers), old Excel, gzip. */
const foreignSignatures = ["89504e47", "ffd8ff", "47494638", "25504446", "504b0304", "d0cf11e0", "1f8b"];

/** Passes bytes on unchanged, as long as they are UTF-8 text. @throws NotTextError */
export async function* strictUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (first) refuseForeign(bytes);
    first = false;
    const end = lastWholeCharacter(bytes);
    const whole = bytes.subarray(0, end);
    if (whole.includes(0)) throw new NotTextError("NOT_CSV");
    if (!isUtf8(whole)) throw new NotTextError("ENCODING_UNSUPPORTED");
    rest = bytes.subarray(end);
    yield whole;
  }
  if (rest.length > 0) throw new NotTextError("ENCODING_UNSUPPORTED");
}

function refuseForeign(bytes: Buffer) {
  const head = bytes.subarray(0, 8).toString("hex");
  if (foreignSignatures.some((signature) => head.startsWith(signature))) throw new NotTextError("NOT_CSV");
  if (head.startsWith("fffe") || head.startsWith("feff")) throw new NotTextError("ENCODING_UNSUPPORTED");
}

/** Where the last whole character ends: a character of several bytes may be cut by the end of a chunk. */
function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return width > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
