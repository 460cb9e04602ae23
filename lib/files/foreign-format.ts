import { type FileProblemCode, UnreadableFile } from "./unreadable-file";

/** First bytes, in hex, of files that people send instead of a table; a dot stands for any digit. */
const signatures: readonly [RegExp, FileProblemCode][] = [
  [/^89504e470d0a/, "IMAGE"],
  [/^ffd8ff/, "IMAGE"],
  [/^47494638/, "IMAGE"],
  [/^(?:49492a00|4d4d002a)/, "IMAGE"],
  [/^52494646.{8}57454250/, "IMAGE"],
  [/^.{8}66747970(?:68656963|68656966|6d696631|61766966)/, "IMAGE"],
  [/^25504446/, "PDF"],
  [/^(?:377abcaf271c|526172211a07|425a6839|fd377a585a00|28b52ffd)/, "ARCHIVE"],
];

/** How text begins that is something else than a table. */
const textSigns: readonly [RegExp, FileProblemCode][] = [
  [/^\s*<(?:!doctype\s+html|html|head|body|table|script|div)\b/i, "HTML"],
  [/^\s*<(?:\?xml|svg|workbook)\b/i, "XML"],
  [/^\s*(?:\{\s*"|\{\s*\}|\[\s*[{[])/, "JSON"],
  [/^\{\\rtf/, "RICH_TEXT"],
  [/^ID;P[\w;]*\r?\n[A-Z];/, "EXCHANGE_FORMAT"],
  [/^TABLE\r?\n0,1\r?\n"/, "EXCHANGE_FORMAT"],
];

/** @param head the first bytes of a file, packed ones already unpacked @throws UnreadableFile that names what it is */
export function refuseForeignBytes(head: Buffer): void {
  const hex = head.subarray(0, 16).toString("hex");
  const [, code] = signatures.find(([signature]) => signature.test(hex)) ?? [];
  if (code) throw new UnreadableFile(code);
  if (hex.startsWith("d0cf11e0a1b11ae1")) {
    const isEncrypted = head.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new UnreadableFile(isEncrypted ? "PROTECTED_WORKBOOK" : "OLD_EXCEL");
  }
  if (head.subarray(257, 262).toString("latin1") === "ustar") throw new UnreadableFile("ARCHIVE");
}

/** @param text the beginning of a text @throws UnreadableFile that names what it is */
export function refuseForeignText(text: string): void {
  const [, code] = textSigns.find(([sign]) => sign.test(text.slice(0, 1_000))) ?? [];
  if (code) throw new UnreadableFile(code);
}

export function isZip(head: Buffer): boolean {
  return /^504b(?:0304|0506|0708)/.test(head.subarray(0, 4).toString("hex"));
}

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
