import { chooseLocale } from "./choose-locale";
import type { Texts } from "./english";
import { type Formats, formatsOf } from "./formats";
import { type Language, languages } from "./languages";

/** Somebody who reads these pages: their language, and how their numbers are written. */
export type Reader = {
  language: Language;
  direction: "ltr" | "rtl";
  formats: Formats;
  texts: Texts;
};

/** The cookie that holds the language which a reader has chosen. */
export const languageCookie = "language";

/** @param acceptLanguage the header of their browser */
export function readerOf(chosenLanguage: string | undefined, acceptLanguage: string | null): Reader {
  const { language, locale } = chooseLocale(chosenLanguage, acceptLanguage);
  const { direction, texts } = languages[language];
  const formats = formatsOf(locale);
  return { language, direction, formats, texts: texts(formats) };
}
