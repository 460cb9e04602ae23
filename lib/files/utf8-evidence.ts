import { isAscii, isUtf8 } from "node:buffer";

/** What speaks for and against bytes being UTF-8. */
export type Utf8Evidence = {
  /** About how many characters of several bytes are right. Text in another encoding has hardly any, by chance. */
  characters: number;
  /** Bytes that cannot stand where they are. */
  errors: number;
  /** Halves of a pair of UTF-16, each written as if it were a character. No other text looks like that. */
  loneSurrogates: number;
  /** Where the first error is, counted from the first byte. */
  firstErrorOffset?: number;
  /** Where the first NUL byte is. */
  nulOffset?: number;
  /** The text breaks off within a character. */
  cutAtTheEnd: boolean;
};

/** Weighs UTF-8 piece by piece; a character may be cut by the end of a piece. */
export class Utf8Scale {
  readonly evidence: Utf8Evidence = { characters: 0, errors: 0, loneSurrogates: 0, cutAtTheEnd: false };
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;

  add(piece: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    const end = lastWholeCharacter(bytes);
    const whole = bytes.subarray(0, end);
    this.#rest = bytes.subarray(end);
    const nul = whole.indexOf(0);
    if (nul !== -1) this.evidence.nulOffset ??= this.#offset + nul;
    if (!isUtf8(whole)) this.#weigh(whole);
    else if (!isAscii(whole)) this.evidence.characters += whole.length - whole.toString().length;
    this.#offset += end;
  }

  finish(): Utf8Evidence {
    if (this.#rest.length > 0) {
      this.evidence.cutAtTheEnd = this.#rest.length > 1;
      this.#recordError(this.#offset);
    }
    return this.evidence;
  }

  #weigh(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (bytes.readUInt8(at) < 0x80) {
        at++;
        continue;
      }
      const width = characterWidth(bytes, at);
      if (width > 0) this.evidence.characters++;
      else this.#recordError(this.#offset + at);
      if (isLoneSurrogate(bytes, at)) this.evidence.loneSurrogates++;
      at += Math.max(width, 1);
    }
  }

  #recordError(offset: number): void {
    this.evidence.errors++;
    this.evidence.firstErrorOffset ??= offset;
  }
}

/** Where the last whole character ends: a character of several bytes may be cut by the end of a piece. */
export function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return widthByFirst(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function widthByFirst(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

/** The bytes of the character of several bytes that begins here; 0 when none does. */
function characterWidth(bytes: Buffer, at: number): number {
  const width = widthByFirst(bytes[at] ?? 0);
  return width > 1 && isUtf8(bytes.subarray(at, at + width)) ? width : 0;
}

function isLoneSurrogate(bytes: Buffer, at: number): boolean {
  const [first, second = 0, third = 0] = bytes.subarray(at, at + 3);
  return first === 0xed && second >= 0xa0 && second < 0xc0 && third >= 0x80 && third < 0xc0;
}
