import { english, type Texts } from "./english";
import type { Formats } from "./formats";
import { german } from "./german";

type Catalogue = {
  /** What the language calls itself. */
  name: string;
  direction: "ltr" | "rtl";
  texts: (formats: Formats) => Texts;
};

/** The languages of the pages. To add one, write its texts and name it here. */
export const languages = {
  en: { name: "English", direction: "ltr", texts: english },
  de: { name: "Deutsch", direction: "ltr", texts: german },
} as const satisfies Record<string, Catalogue>;

export type Language = keyof typeof languages;

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
