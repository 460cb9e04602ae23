import { isLanguage, type Language } from "./languages";

export type ChosenLocale = {
  language: Language;
  /** A BCP 47 tag for numbers and dates, of that language. */
  locale: string;
};

const mostTags = 20;

/**
 * The language of the pages, and how its numbers and dates are written.
 * @param chosen the language that the reader has chosen, if any
 * @param accepted the Accept-Language header of their browser
 */
export function chooseLocale(chosen: string | undefined, accepted: string | null): ChosenLocale {
  const tags = acceptedTags(accepted ?? "");
  const language = chosen && isLanguage(chosen) ? chosen : tags.map(languageOf).find(isLanguage);
  if (!language) return { language: "en", locale: "en" };
  return { language, locale: tags.find((tag) => languageOf(tag) === language) ?? language };
}

/** The tags of an Accept-Language header that can be used, the most wanted first. */
function acceptedTags(header: string): string[] {
  return header
    .split(",", mostTags)
    .flatMap((entry) => {
      const [tag = "", quality = ""] = entry.trim().split(/\s*;\s*q=/);
      const weight = quality === "" ? 1 : Number(quality);
      const known = canonicalTag(tag);
      return known && weight > 0 ? [{ tag: known, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

function languageOf(tag: string): string {
  return tag.split("-", 1)[0] ?? "";
}
