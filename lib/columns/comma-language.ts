import { foldName } from "./fold-name";
import { english } from "./languages/english";
import { japanese } from "./languages/japanese";
import { languages } from "./languages/languages";
import { wordList } from "./word-list";

const pointLanguages = [english, japanese];
// Endings such as `*name` stand for words of other languages, too.
const withPoint = wordList(
  ...pointLanguages
    .flatMap((language) => Object.values(language).flatMap((list) => list.split(",")))
    .filter((word) => !word.trim().startsWith("*")),
);
const withComma = wordList(
  ...languages.filter((language) => !pointLanguages.includes(language)).flatMap((language) => Object.values(language)),
);

/**
 * Whether the name of a column is in a language whose countries mostly separate decimals by a comma. Words that English has too
 * say nothing.
 */
export function isInCommaLanguage(name: string): boolean {
  const words = foldName(name);
  return withComma.isIn(words) && !withPoint.isIn(words);
}
