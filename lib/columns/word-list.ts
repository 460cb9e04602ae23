import { foldName } from "./fold-name";

/** Words to look for in a name that `foldName` has folded. */
export type WordList = {
  isIn(name: string): boolean;
  /** The name without them. */
  removeFrom(name: string): string;
};

/** Reads lists of words as they are written in `languages/`. */
export function wordList(...lists: readonly string[]): WordList {
  const words = new Set(lists.flatMap((list) => list.split(",").flatMap(spellings)));
  const pattern = new RegExp(`(?<![^ ])(?:${longestFirst(words).join("|")})(?![^ ])`, "gu");
  return {
    isIn: (name) => name.search(pattern) >= 0,
    removeFrom: (name) => name.replace(pattern, " ").replace(/ +/g, " ").trim(),
  };
}

/** A pattern for words that may be glued to others, as in `punktestand` and `totalpoints`; short ones would be found by chance. */
export function gluedWords(...lists: readonly string[]): RegExp {
  const words = lists.flatMap((list) => list.split(",").flatMap(spellings));
  const safe = words.filter((word) => word.length >= 5 || /[^\p{Script=Latin}]/u.test(word));
  return new RegExp(longestFirst(safe).join("|"), "gu");
}

/** So that a phrase is found before its first word. */
function longestFirst(words: Iterable<string>): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

/** A word as a pattern, in German also with `ae` for `ä`. */
function spellings(listed: string): string[] {
  const word = listed.trim().normalize("NFC");
  const german = word.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter);
  return [...new Set([word, german])].map((spelling) => {
    const start = spelling.startsWith("*") ? "[^ ]*" : "";
    const end = spelling.endsWith("*") ? "[^ ]*" : "";
    return start + foldName(spelling) + end;
  });
}
