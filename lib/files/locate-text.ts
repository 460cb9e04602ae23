import { decodeText } from "./decode-text";
import type { Encoding } from "./file-format";

/** Longest piece of a line that is shown. */
const maxShownLength = 200;

/**
 * Finds the line that a byte is in: 1 is the first, as an editor counts.
 * @param bytes the text from its beginning; what is before the byte is sound
 * @param offset of the byte, counted from 0
 */
export async function lineAt(bytes: AsyncIterable<Buffer>, offset: number, encoding: Encoding): Promise<number> {
  let line = 1;
  let endsWithReturn = false;
  for await (const piece of decodeText(slice(bytes, 0, offset), encoding)) {
    const text = piece.toString();
    if (text === "") continue;
    const breaks = text.match(/\r\n|\n|\r/g)?.length ?? 0;
    line += endsWithReturn && text.startsWith("\n") ? breaks - 1 : breaks;
    endsWithReturn = text.endsWith("\r");
  }
  return line;
}

/** What is written around a byte, as far as it is in one line and can be shown. */
export async function textAround(bytes: AsyncIterable<Buffer>, offset: number, encoding: Encoding): Promise<string> {
  const start = Math.max(0, offset - maxShownLength / 2);
  const pieces: Buffer[] = [];
  for await (const piece of decodeText(slice(bytes, start, start + maxShownLength), encoding)) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  const before =
    text
      .slice(0, offset - start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const [after = ""] = text.slice(offset - start).split(/[\r\n]/);
  return before + after;
}

async function* slice(bytes: AsyncIterable<Buffer>, start: number, end: number): AsyncGenerator<Buffer> {
  let offset = 0;
  for await (const piece of bytes) {
    const wanted = piece.subarray(Math.max(0, start - offset), Math.max(0, end - offset));
    if (wanted.length > 0) yield wanted;
    offset += piece.length;
    if (offset >= end) return;
  }
}
