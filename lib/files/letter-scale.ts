import { type SingleByteEncoding, singleByteLetters } from "./single-byte-letters";

/** How well the letters of a text fit together, read in an encoding. */
export type Fit = {
  /** Characters beyond ASCII that stand beside a letter, and how many of them hardly any word has there. */
  looked: number;
  misfits: number;
  /** The more of them are common letters, and the fewer are misfits and signs, the more. */
  score: number;
};

type Neighbour = "LOWER" | "UPPER" | "OTHER";

const lower = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœšž";
const upper = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽŸ";

/** Letters of names in Western Europe, the most frequent first, and what each counts. */
const common = [
  { letters: "é", score: 4 },
  { letters: "äöü", score: 3 },
  { letters: "ßèáíóñçàë", score: 2 },
  { letters: "ãõêåøæÉÄÖÜ", score: 1 },
];
const misfitScore = -3;
const signScore = -1;

/** Marks that open something, follow a number, or stand alone: they hardly follow a letter. */
const opening = "„‚‹«¡¿ˆ˜†‡¨´¸‘“‰•¢¤¥¦§¬¶";

/** Marks that hardly stand before a letter. */
const closing = "™®©‰";

/** Weighs the characters beyond ASCII of a text by their neighbours, for every encoding at once. It is shown the text in pieces. */
export class LetterScale {
  /** How often a byte stands between two kinds of neighbours. */
  readonly #seen = new Map<string, { before: Neighbour; byte: number; after: Neighbour; count: number }>();
  #before = 0x20;
  #byte = 0x20;

  add(piece: Buffer): void {
    for (const after of piece) this.#shift(after);
  }

  finish(): Record<SingleByteEncoding, Fit> {
    this.#shift(0x20);
    return {
      "WINDOWS-1252": this.#weigh(singleByteLetters["WINDOWS-1252"]),
      MACINTOSH: this.#weigh(singleByteLetters.MACINTOSH),
      IBM850: this.#weigh(singleByteLetters.IBM850),
    };
  }

  #shift(next: number): void {
    if (this.#byte >= 0x80) this.#count(neighbour(this.#before), this.#byte, neighbour(next));
    this.#before = this.#byte;
    this.#byte = next;
  }

  #count(before: Neighbour, byte: number, after: Neighbour): void {
    if (before === "OTHER" && after === "OTHER") return;
    const key = `${before} ${byte} ${after}`;
    const seen = this.#seen.get(key);
    if (seen) seen.count++;
    else this.#seen.set(key, { before, byte, after, count: 1 });
  }

  #weigh(letters: string): Fit {
    const fit = { looked: 0, misfits: 0, score: 0 };
    for (const { before, byte, after, count } of this.#seen.values()) {
      const character = letters.charAt(byte - 0x80);
      const isWrong = isMisfit(before, character, after);
      fit.looked += count;
      if (isWrong) fit.misfits += count;
      fit.score += count * (isWrong ? misfitScore : scoreOf(character));
    }
    return fit;
  }
}

/** Letters beyond ASCII are left aside: what they are is the question. */
function neighbour(byte: number): Neighbour {
  if (byte >= 0x61 && byte <= 0x7a) return "LOWER";
  return byte >= 0x41 && byte <= 0x5a ? "UPPER" : "OTHER";
}

function scoreOf(character: string): number {
  if (!lower.includes(character) && !upper.includes(character)) return signScore;
  return common.find(({ letters }) => letters.includes(character))?.score ?? 0;
}

function isMisfit(before: Neighbour, character: string, after: Neighbour): boolean {
  if (lower.includes(character)) return before === "UPPER" && after === "UPPER";
  if (upper.includes(character)) return before === "LOWER" || (before === "UPPER" && after === "LOWER");
  if (character === "’") return false;
  if (before !== "OTHER" && opening.includes(character)) return true;
  if (after !== "OTHER" && closing.includes(character)) return true;
  // A dash may stand between two names.
  if (character === "–" || character === "—") return before !== "OTHER" && after === "LOWER";
  return character === "\0" || (before !== "OTHER" && after !== "OTHER");
}
