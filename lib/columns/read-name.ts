import { foldName } from "./fold-name";
import type { Language } from "./languages/language";
import { languages } from "./languages/languages";
import { type RefusedKind, refusedKinds } from "./refused-kinds";
import { gluedWords, wordList } from "./word-list";

/** What the name of a column says about it. */
export type NameMeaning =
  | { is: "EMAIL" | "MAYBE_EMAIL" | "NOT_EMAIL" }
  /** MAYBE_POINTS speaks of points, but not clearly of the balance. */
  | { is: "POINTS" | "BALANCE" | "MAYBE_POINTS" }
  /** Must never be taken for the balance, even when nothing else is there. */
  | { is: "REFUSED"; kind: RefusedKind; looksLikePoints: boolean }
  | { is: "UNKNOWN" };

const listed = (part: keyof Language) => languages.map((language) => language[part]);

const email = wordList(...listed("email"));
const notEmail = wordList(...listed("notEmail"));
const points = wordList(...listed("points"));
const balance = wordList(...listed("balance"), ...listed("wallet"));
const wallet = wordList(...listed("wallet"));
const value = wordList(...listed("value"));
const beside = wordList(...listed("beside"));
const refused = refusedKinds.map((kind) => ({ kind, words: wordList(...listed(kind)) }));
const glued = gluedWords("email", ...listed("points"), ...listed("balance"), ...listed("wallet"));

/** Reads the name of a column, in any of the languages we know. What must not be the balance is looked for first. */
export function readName(name: string): NameMeaning {
  const written = foldName(name);
  const words = written.replace(glued, " $& ").replace(/ +/g, " ").trim();
  if (email.isIn(written)) return readEmailName(written);
  if (email.isIn(words)) return readEmailName(words);

  const namesPoints = points.isIn(words);
  const looksLikePoints = namesPoints || balance.isIn(words);
  const kind = refusedKind(name, words, written);
  if (kind) return { is: "REFUSED", kind, looksLikePoints };
  if (!looksLikePoints) return { is: "UNKNOWN" };
  if (isMore(balance.removeFrom(points.removeFrom(words)))) return { is: "MAYBE_POINTS" };
  return { is: namesPoints ? "POINTS" : "BALANCE" };
}

function readEmailName(words: string): NameMeaning {
  const rest = email.removeFrom(words);
  if (notEmail.isIn(rest)) return { is: "NOT_EMAIL" };
  return { is: isMore(rest) ? "MAYBE_EMAIL" : "EMAIL" };
}

function refusedKind(name: string, words: string, written: string): RefusedKind | undefined {
  if (/\p{Sc}/u.test(name)) return "money";
  if (value.isIn(words) && value.removeFrom(words) !== "") return "money";
  if (wallet.isIn(words) && !points.isIn(words)) return "credit";
  return refused.find((one) => one.words.isIn(words) || (words !== written && one.words.isIn(written)))?.kind;
}

/** Whether something is left that we cannot explain. A date is explained; `Points 2024` may be those of one year. */
function isMore(words: string): boolean {
  const rest = beside.removeFrom(words);
  return /[^\d ]|^(?:19|20)\d\d$/.test(rest);
}
