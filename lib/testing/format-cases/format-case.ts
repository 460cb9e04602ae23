import type { FormatOverrides } from "../../files/file-format";
import type { FileProblemCode } from "../../files/unreadable-file";

/** A kind of file, and what is answered to it. `docs/formats.md` is made of these. */
export type FormatCase = {
  /** What the file is, in words of a merchant. */
  title: string;
  bytes: () => Buffer | string;
  /** What a person has decided about it. */
  chosen?: FormatOverrides;
  /** How it is read, in words; or what is wrong with it. */
  answer: { read: string } | { refused: FileProblemCode };
};

/** A small table, as most of the files hold it. */
export const smallTable = [
  ["Email", "Points"],
  ["zoe@example.com", "100"],
];

export const smallCsv = "Email,Points\nzoe@example.com,100\n";
