/** Characters that nobody sees, marks that turn the direction of writing among them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Control characters and others without a form of their own. */
const formless = /\p{C}/gu;

/** Nearly all text is, and needs no closer look. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Characters that are looked at: a cell may have hundreds of thousands. */
const maxLookedAt = 10_000;

/**
 * A piece of what people send us (a cell, the name of a column, a sheet or a file) as it can stand in a sentence: in one line,
 * without what nobody sees, with a � for what cannot be shown, and with an … where it was cut.
 * @param maxLength characters that are shown
 */
export function showText(text: string, maxLength = 60): string {
  if (text.length <= maxLength && plain.test(text)) return text;
  const start = text.trimStart().slice(0, maxLookedAt);
  const isCut = start.length < text.trim().length;
  const shown = start.toWellFormed().replace(unseen, "").replace(/\s+/g, " ").replace(formless, "\uFFFD").trim();
  const characters = [...shown];
  return characters.length > maxLength || isCut ? `${characters.slice(0, maxLength).join("").trimEnd()}…` : shown;
}
