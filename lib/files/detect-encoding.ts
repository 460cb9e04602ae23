import { isUtf8 } from "node:buffer";
import { byteOrderMarks, decodeText, UndecodableText } from "./decode-text";
import type { Encoding } from "./file-format";
import { LetterScale } from "./letter-scale";
import { lineAt, textAround } from "./locate-text";
import { readHead } from "./peek-bytes";
import { UnreadableFile } from "./unreadable-file";
import { lastWholeCharacter, type Utf8Evidence, Utf8Scale } from "./utf8-evidence";

/** The encoding of a text, and what it was decided by. */
export type EncodingDecision = {
  encoding: Encoding;
  byteOrderMark: boolean;
  /** LETTERS: it is no UTF-8, and only in this encoding its letters make words. */
  decidedBy: "CHOSEN" | "BYTE_ORDER_MARK" | "NUL_BYTES" | "VALID_UTF8" | "NOT_UTF8" | "LETTERS";
  /** The first place that is no UTF-8, where that decided: to be looked at by a person. */
  place?: { line: number; text: string };
};

/**
 * What a decision rests on. One that rests on the beginning holds when the whole text can be read by it; if it cannot, the whole
 * text is to be looked at.
 */
export type Evidence = "BEGINNING" | "WHOLE_TEXT";

type Bytes = () => Promise<AsyncIterable<Buffer>>;

const validUtf8 = { encoding: "UTF-8", byteOrderMark: false, decidedBy: "VALID_UTF8" } as const;

/** Bytes that are looked at for signs of UTF-16 and of files that are no text. */
const headBytes = 65_536;

/**
 * Decides how the bytes of a text are to be read: a byte order mark, the pattern of NUL bytes of UTF-16, strict UTF-8 over the
 * whole text, else windows-1252, or what old Macs or DOS wrote when only so its letters make words. What was decided or chosen on the evidence of the whole text has been tried on every byte.
 * @param open opens the text from its beginning
 * @throws UnreadableFile with the line where the bytes do not fit
 */
export async function detectEncoding(
  open: Bytes,
  chosen?: Encoding,
  evidence: Evidence = "WHOLE_TEXT",
): Promise<EncodingDecision> {
  const head = await readHead(await open(), headBytes);
  const sign = encodingOfHead(head);
  if (chosen) return verify(open, chosen, sign);
  const likely = sign ?? (isUtf8(head.subarray(0, lastWholeCharacter(head))) ? validUtf8 : undefined);
  if (likely && evidence === "BEGINNING") return likely;
  if (sign) {
    await tryToDecode(open, sign.encoding);
    return sign;
  }
  const weighed = await weighUtf8(open);
  const { nulOffset = Infinity, firstErrorOffset = Infinity } = weighed;
  if (nulOffset < firstErrorOffset) {
    throw new UnreadableFile("NUL_BYTES", { line: await lineAt(await open(), nulOffset, "UTF-8") });
  }
  return weighed.errors === 0 ? validUtf8 : decideAgainstUtf8(open, weighed);
}

/** What the beginning says by itself. @throws UnreadableFile when it is no text */
function encodingOfHead(head: Buffer): Omit<EncodingDecision, "place"> | undefined {
  const hex = head.subarray(0, 4).toString("hex");
  if (hex === "fffe0000" || hex === "0000feff") throw new UnreadableFile("UTF32");
  for (const encoding of ["UTF-8", "UTF-16LE", "UTF-16BE"] as const) {
    const mark = Buffer.from(byteOrderMarks[encoding]);
    if (head.subarray(0, mark.length).equals(mark)) {
      return { encoding, byteOrderMark: true, decidedBy: "BYTE_ORDER_MARK" };
    }
  }
  const encoding = encodingOfNulBytes(head);
  if (encoding) return { encoding, byteOrderMark: false, decidedBy: "NUL_BYTES" };
  if (isBinary(head)) throw new UnreadableFile("BINARY");
}

/** In UTF-16, letters of Latin scripts, digits, separators and line ends have a NUL byte, all of them on the same side. */
function encodingOfNulBytes(head: Buffer): "UTF-16LE" | "UTF-16BE" | undefined {
  const nulBytes = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1))
    nulBytes[at % 2] = (nulBytes[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulBytes;
  const least = Math.max(1, head.length / 8);
  if (odd >= least && even === 0) return "UTF-16LE";
  if (even >= least && odd === 0) return "UTF-16BE";
}

/** More than one byte in twenty is a control character that no text has. */
function isBinary(head: Buffer): boolean {
  const isControl = (byte: number) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32) || byte === 127;
  return head.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0) > head.length / 20;
}

async function verify(
  open: Bytes,
  encoding: Encoding,
  sign: Omit<EncodingDecision, "place"> | undefined,
): Promise<EncodingDecision> {
  const contradicted = sign ? sign.encoding !== encoding : encoding.startsWith("UTF-16");
  if (contradicted) throw new UnreadableFile("ENCODING_MISMATCH", { name: encoding, line: 1 });
  try {
    await tryToDecode(open, encoding);
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.problem.code === "NUL_BYTES") throw error;
    throw new UnreadableFile("ENCODING_MISMATCH", { line: error.problem.line ?? 1, name: encoding });
  }
  return { encoding, byteOrderMark: sign?.byteOrderMark ?? false, decidedBy: "CHOSEN" };
}

async function tryToDecode(open: Bytes, encoding: Encoding): Promise<void> {
  try {
    for await (const _ of decodeText(await open(), encoding));
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    const { code } = error.problem;
    const offset = code === "UTF8_BROKEN" ? (await weighUtf8(open)).firstErrorOffset : error.offset;
    throw new UnreadableFile(code, { line: await lineAt(await open(), offset ?? error.offset, encoding) });
  }
}

async function weighUtf8(open: Bytes): Promise<Utf8Evidence> {
  const scale = new Utf8Scale();
  for await (const piece of await open()) scale.add(piece);
  return scale.finish();
}

/**
 * Text that is UTF-8 in many places and not in others is damaged, or made of two files; to read it in another encoding would
 * hide that. In windows-1252 few letters look like UTF-8 together with the next: `É”` does.
 */
async function decideAgainstUtf8(open: Bytes, evidence: Utf8Evidence): Promise<EncodingDecision> {
  const { characters, errors, loneSurrogates, cutAtTheEnd, firstErrorOffset: offset = 0 } = evidence;
  const line = await lineAt(await open(), offset, "UTF-8");
  if (characters > errors / 4 || loneSurrogates > 0 || cutAtTheEnd) throw new UnreadableFile("UTF8_BROKEN", { line });
  const other = await oldEncoding(open);
  const encoding = other ?? "WINDOWS-1252";
  await tryToDecode(open, encoding);
  const place = { line, text: await textAround(await open(), offset, encoding) };
  return { encoding, byteOrderMark: false, decidedBy: other ? "LETTERS" : "NOT_UTF8", place };
}

/** That of old Macs or of DOS, when the letters make words in it, and in windows-1252 they do not; else undefined. */
async function oldEncoding(open: Bytes): Promise<"MACINTOSH" | "IBM850" | undefined> {
  const scale = new LetterScale();
  for await (const piece of await open()) scale.add(piece);
  const fits = scale.finish();
  const { looked, misfits, score } = fits["WINDOWS-1252"];
  const { MACINTOSH: mac, IBM850: dos } = fits;
  const best = mac.score > dos.score ? "MACINTOSH" : "IBM850";
  const isClear = misfits > 0 && mac.score !== dos.score && fits[best].misfits * 10 <= looked;
  return isClear && fits[best].score >= score + 2 * looked ? best : undefined;
}
