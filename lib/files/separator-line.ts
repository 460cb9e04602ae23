import { type Delimiter, delimiters } from "./file-format";
import { peekBytes } from "./peek-bytes";

/** The line `sep=;` by which a file tells Excel its delimiter, with or without quotes, and the line end behind it. */
const pattern = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r|$)/i;

const longestLine = '"sep=;"\r\n'.length;

/** Reads the line from the beginning of a text. @returns the line as it is written, and its delimiter when it is one of ours */
export function readSeparatorLine(text: string): { line: string; delimiter: Delimiter | undefined } | undefined {
  const [line, character] = pattern.exec(text.slice(0, longestLine)) ?? [];
  return line === undefined ? undefined : { line, delimiter: delimiters.find((delimiter) => delimiter === character) };
}

/** A text without that line. */
export async function* withoutSeparatorLine(utf8: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, whole } = await peekBytes(utf8, longestLine);
  let left = readSeparatorLine(head.toString("latin1", 0, longestLine))?.line.length ?? 0;
  for await (const piece of whole) {
    const dropped = Math.min(left, piece.length);
    left -= dropped;
    if (dropped < piece.length) yield piece.subarray(dropped);
  }
}
