import { expect, test } from "vitest";
import { encodeSingleByte } from "../testing/encode-single-byte";
import { memoryFile } from "../testing/memory-file";
import { decodeText } from "./decode-text";
import { detectEncoding } from "./detect-encoding";
import type { Encoding } from "./file-format";
import { UnreadableFile } from "./unreadable-file";

const text = "Email,Points,Name\na@b.co,1,Zoë\nc@d.co,2,Jürgen\n";

async function decided(bytes: Buffer, chosen?: Encoding, pieceBytes = 7) {
  try {
    const { encoding, byteOrderMark, decidedBy, place } = await detectEncoding(memoryFile(bytes, pieceBytes), chosen);
    return [encoding, byteOrderMark, decidedBy, place];
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
}

async function decoded(bytes: Buffer, encoding: Encoding, pieceBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of decodeText(await memoryFile(bytes, pieceBytes)(), encoding)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

function bigEndian(content: string): Buffer {
  return Buffer.from(content, "utf16le").swap16();
}

test.each([
  ["UTF-8", Buffer.from(text), ["UTF-8", false, "VALID_UTF8", undefined]],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`), ["UTF-8", true, "BYTE_ORDER_MARK", undefined]],
  ["UTF-16LE", Buffer.from(text, "utf16le"), ["UTF-16LE", false, "NUL_BYTES", undefined]],
  ["UTF-16LE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le"), ["UTF-16LE", true, "BYTE_ORDER_MARK", undefined]],
  ["UTF-16BE", bigEndian(text), ["UTF-16BE", false, "NUL_BYTES", undefined]],
  ["UTF-16BE with a mark", bigEndian(`\uFEFF${text}`), ["UTF-16BE", true, "BYTE_ORDER_MARK", undefined]],
  ["windows-1252", Buffer.from(text, "latin1"), ["WINDOWS-1252", false, "NOT_UTF8", { line: 2, text: "a@b.co,1,Zoë" }]],
])("%s is recognised, however it is cut into pieces", async (_, bytes, answer) => {
  for (const pieceBytes of [1, 2, 3, 7, 1_000]) expect(await decided(bytes, undefined, pieceBytes)).toEqual(answer);
});

const names = [
  ["German", "Jürgen Müller,Käthe Groß,Björn Größer,Ute Köhler,Änne Öhm,Österreich"],
  ["French", "Renée Lefèvre,François Côté,Hélène Crête,Noël,L’Oréal,Désirée,André"],
  ["Spanish", "María Muñoz,José Núñez,Ángel Peña,Begoña Ibáñez,Andrés"],
  ["Portuguese", "João Conceição,Inês Guimarães,Antônio Falcão"],
  ["Scandinavian", "Åsa Sjöström,Jørgen Sørensen,Bjørn Næss,Håkan"],
  ["one letter", "Emma Smith,Zoë Miller,Max Black"],
];

test.each(names)(
  "%s names are read as they were written by Windows, by an old Mac and by DOS",
  async (_, line = "") => {
    const content = `Email,Points,Name\n${line
      .split(",")
      .map((name) => `a@b.co,1,${name}\n`)
      .join("")}`;
    for (const encoding of ["WINDOWS-1252", "MACINTOSH", "IBM850"] as const) {
      const bytes = encodeSingleByte(content, encoding);
      const decidedBy = encoding === "WINDOWS-1252" ? "NOT_UTF8" : "LETTERS";
      for (const pieceBytes of [1, 3, 1_000]) {
        expect(await decided(bytes, undefined, pieceBytes)).toMatchObject([encoding, false, decidedBy, {}]);
      }
    }
  },
);

test.each([
  ["Polish in windows-1250", "c5 75 6b 61 73 7a 2c 4d 61 b3 67 6f 72 7a 61 74 61 2c 57 69 b6 6e 69 65 77 73 6b 61"],
  ["Russian in windows-1251", "c8 e2 e0 ed 2c cc e0 f0 e8 ff 2c 41 6e 6e 61"],
  ["signs of money", "31 32 80 2c 35 a3 2c a9 20 41 63 6d 65"],
  ["quotation marks and dashes", "93 41 6e 6e 61 94 2c 4d 61 79 96 4a 75 6c 79 2c 49 74 92 73"],
])("%s is not taken for a text of an old Mac or of DOS", async (_, hex) => {
  const bytes = Buffer.concat([
    Buffer.from("Email,Points,Name\na@b.co,1,"),
    Buffer.from(hex.replaceAll(" ", ""), "hex"),
  ]);
  expect(await decided(bytes)).toMatchObject(["WINDOWS-1252", false, "NOT_UTF8", { line: 2 }]);
});

test("a letter of windows-1252 that looks like UTF-8 by chance is no sign of it", async () => {
  const bytes = Buffer.from("Zo\xeb,J\xfcrgen,Ren\xe9e,Bj\xf6rn,Ana\xefs\n\x93CAF\xc9\x94\n", "latin1");
  expect(await decided(bytes)).toMatchObject(["WINDOWS-1252", false, "NOT_UTF8", { line: 1 }]);
});

test("UTF-16 in scripts without Latin letters is recognised by separators, digits and line ends", async () => {
  const names = "メール,ポイント,名前\na@b.co,1,山田太郎山田太郎山田太郎\n";
  expect(await decided(Buffer.from(names, "utf16le"))).toEqual(["UTF-16LE", false, "NUL_BYTES", undefined]);
  expect(await decided(bigEndian(names))).toEqual(["UTF-16BE", false, "NUL_BYTES", undefined]);
});

test.each([1, 2, 3, 5, 1_000])("text of every encoding comes out as it was written, in pieces of %i", async (size) => {
  const content = "å,日本語 😀\r\n\r\n“€”";
  for (const mark of ["", "\uFEFF"]) {
    expect(await decoded(Buffer.from(mark + content), "UTF-8", size)).toBe(content);
    expect(await decoded(Buffer.from(mark + content, "utf16le"), "UTF-16LE", size)).toBe(content);
    expect(await decoded(bigEndian(mark + content), "UTF-16BE", size)).toBe(content);
  }
  const western = Buffer.concat([Buffer.from("Zo\xeb \x80 \x93x\x94 \x9f", "latin1")]);
  expect(await decoded(western, "WINDOWS-1252", size)).toBe("Zoë € “x” Ÿ");
});

test.each([
  ["a character cut at the end", Buffer.from("a,b\nc,€").subarray(0, -1), { code: "UTF8_BROKEN", line: 2 }],
  [
    "one damaged byte among good ones",
    Buffer.from("ä,ö\nü,\xff\n").fill(0xff, 9, 10),
    { code: "UTF8_BROKEN", line: 2 },
  ],
  ["half a pair as a character", Buffer.from("a,b\nc,\xed\xa0\xbd\n", "latin1"), { code: "UTF8_BROKEN", line: 2 }],
  [
    "a mark of UTF-8 before something else",
    Buffer.from("\xef\xbb\xbfa,\xeb\n", "latin1"),
    { code: "UTF8_BROKEN", line: 1 },
  ],
  [
    "a byte that windows-1252 does not have",
    Buffer.from("a,b\rc,\xeb\rd,\x81\r", "latin1"),
    { code: "ENCODING_UNKNOWN", line: 3 },
  ],
  ["half a pair in UTF-16", Buffer.from("\uFEFFa\r\nb\uD83Dc", "utf16le"), { code: "UTF16_BROKEN", line: 2 }],
  ["the other half in UTF-16", bigEndian("\uFEFFa\r\nb\uDE00c"), { code: "UTF16_BROKEN", line: 2 }],
  ["half a unit at the end", Buffer.from("\uFEFFa\nb", "utf16le").subarray(0, -1), { code: "UTF16_BROKEN", line: 2 }],
  ["a NUL character in UTF-16", Buffer.from("\uFEFFa\nb\0", "utf16le"), { code: "NUL_BYTES", line: 2 }],
  ["NUL bytes", Buffer.from("Email,Points\na@b.co,1\nc@d.co,\0\0\n"), { code: "NUL_BYTES", line: 3 }],
  ["UTF-32", Buffer.from("fffe00006100000062000000", "hex"), { code: "UTF32" }],
  ["control characters", Buffer.from("\x01\x02\x03abc\x04\x05".repeat(10)), { code: "BINARY" }],
])("%s: an answer with its line, no guess", async (_, bytes, problem) => {
  for (const pieceBytes of [1, 3, 1_000]) expect(await decided(bytes, undefined, pieceBytes)).toEqual(problem);
});

test("a chosen encoding is used when every byte fits", async () => {
  expect(await decided(Buffer.from(text), "WINDOWS-1252")).toEqual(["WINDOWS-1252", false, "CHOSEN", undefined]);
  expect(await decided(Buffer.from(text, "utf16le"), "UTF-16LE")).toEqual(["UTF-16LE", false, "CHOSEN", undefined]);
});

test.each<[Encoding, Buffer, number]>([
  ["UTF-8", Buffer.from(text, "latin1"), 2],
  ["UTF-8", Buffer.from(text, "utf16le"), 1],
  ["UTF-16LE", Buffer.from(text), 1],
  ["UTF-16BE", Buffer.from(text, "utf16le"), 1],
  ["WINDOWS-1252", Buffer.from(`\uFEFF${text}`), 1],
  ["WINDOWS-1252", Buffer.from("a,b\nc,d\ne,\x9d\n", "latin1"), 3],
])("%s that does not fit is refused with the line", async (chosen, bytes, line) => {
  expect(await decided(bytes, chosen)).toEqual({ code: "ENCODING_MISMATCH", name: chosen, line });
});
