import { isUtf8 } from "node:buffer";
import type { Encoding } from "./file-format";
import { peekBytes } from "./peek-bytes";
import { type SingleByteEncoding, singleByteLetters } from "./single-byte-letters";
import { type FileProblemCode, UnreadableFile } from "./unreadable-file";
import { lastWholeCharacter } from "./utf8-evidence";

/** Thrown for bytes that are no text in the encoding they are read in. `offset` counts from the first byte of the file. */
export class UndecodableText extends UnreadableFile {
  readonly offset: number;

  constructor(code: FileProblemCode, offset: number) {
    super(code);
    this.offset = offset;
  }
}

export const byteOrderMarks: Readonly<Record<Encoding, readonly number[]>> = {
  "UTF-8": [0xef, 0xbb, 0xbf],
  "UTF-16LE": [0xff, 0xfe],
  "UTF-16BE": [0xfe, 0xff],
  "WINDOWS-1252": [],
  MACINTOSH: [],
  IBM850: [],
};

/** Text as UTF-8 without a byte order mark, whatever it was before, piece by piece. @throws UndecodableText */
export async function* decodeText(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const mark = Buffer.from(byteOrderMarks[encoding]);
  const { head, whole } = await peekBytes(source, mark.length);
  const marked = mark.length > 0 && head.subarray(0, mark.length).equals(mark);
  const text = marked ? dropBytes(whole, mark.length) : whole;
  yield* decoders[encoding](text, marked ? mark.length : 0);
}

async function* dropBytes(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of bytes) {
    const dropped = Math.min(left, piece.length);
    left -= dropped;
    if (piece.length > dropped) yield piece.subarray(dropped);
  }
}

const decoders: Record<Encoding, (bytes: AsyncIterable<Buffer>, offset: number) => AsyncGenerator<Buffer>> = {
  "UTF-8": passUtf8,
  "UTF-16LE": (bytes, offset) => decodeUtf16(bytes, offset, false),
  "UTF-16BE": (bytes, offset) => decodeUtf16(bytes, offset, true),
  "WINDOWS-1252": (bytes, offset) => decodeSingleByte(bytes, offset, "WINDOWS-1252"),
  MACINTOSH: (bytes, offset) => decodeSingleByte(bytes, offset, "MACINTOSH"),
  IBM850: (bytes, offset) => decodeSingleByte(bytes, offset, "IBM850"),
};

async function* passUtf8(source: AsyncIterable<Buffer>, start: number): AsyncGenerator<Buffer> {
  let offset = start;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = lastWholeCharacter(bytes);
    const whole = bytes.subarray(0, end);
    refuseNul(whole, offset);
    if (!isUtf8(whole)) throw new UndecodableText("UTF8_BROKEN", offset);
    offset += end;
    rest = bytes.subarray(end);
    yield whole;
  }
  if (rest.length > 0) throw new UndecodableText("UTF8_BROKEN", offset);
}

async function* decodeUtf16(source: AsyncIterable<Buffer>, start: number, bigEndian: boolean): AsyncGenerator<Buffer> {
  let offset = start;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const units = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    const text = (bigEndian ? units.swap16() : units).toString("utf16le");
    // A pair may be cut by the end of the piece.
    const whole = /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
    if (!whole.isWellFormed()) throw new UndecodableText("UTF16_BROKEN", offset + 2 * firstLoneSurrogate(whole));
    const nul = whole.indexOf("\0");
    if (nul !== -1) throw new UndecodableText("NUL_BYTES", offset + 2 * nul);
    offset += 2 * whole.length;
    rest = bytes.subarray(2 * whole.length);
    yield Buffer.from(whole);
  }
  if (rest.length > 0) throw new UndecodableText("UTF16_BROKEN", offset);
}

function firstLoneSurrogate(text: string): number {
  return text.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
}

async function* decodeSingleByte(
  source: AsyncIterable<Buffer>,
  start: number,
  encoding: SingleByteEncoding,
): AsyncGenerator<Buffer> {
  const letters = singleByteLetters[encoding];
  const isUndefined = (byte: number) => byte >= 0x80 && letters.charCodeAt(byte - 0x80) === 0;
  let offset = start;
  for await (const bytes of source) {
    refuseNul(bytes, offset);
    const at = bytes.findIndex(isUndefined);
    if (at !== -1) throw new UndecodableText("ENCODING_UNKNOWN", offset + at);
    offset += bytes.length;
    const text = bytes.toString("latin1");
    yield Buffer.from(text.replace(/[\x80-\xff]/g, (character) => letters.charAt(character.charCodeAt(0) - 0x80)));
  }
}

function refuseNul(bytes: Buffer, offset: number): void {
  const at = bytes.indexOf(0);
  if (at !== -1) throw new UndecodableText("NUL_BYTES", offset + at);
}
