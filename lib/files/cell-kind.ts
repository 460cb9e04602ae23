const email = /^(?:mailto:)?[^\s@,;|<>"]+@[^\s@,;|<>"]+\.[^\s@,;|<>".]+$/i;

/** `Name <a@b.c>`, as a mail program writes it. */
const namedEmail = /^[^<>@]*<\s*([^<>\s]+)\s*>$/;

/** Digits with any separators, signs or units of money around them; dates and times. */
const figure = /^[\p{Sc}\s+\-−(]*\d[\d\s.,:'’/\-−TZ]*[\p{Sc}\s%)]*$/u;

/** The word for mail in a header, in the languages of merchants. */
const mailWord = /mail|correo|courriel|poczt/i;

/** Whether a cell looks like an email; not whether it is one. */
export function isEmail(cell: string): boolean {
  const text = cell.trim();
  return text.length < 400 && email.test(namedEmail.exec(text)?.[1] ?? text);
}

/** Whether a cell looks like a number, a sum of money, a date or a time. */
export function isFigure(cell: string): boolean {
  const text = cell.trim();
  return text.length < 100 && figure.test(text);
}

export function hasMailWord(cell: string): boolean {
  return cell.length < 1_000 && mailWord.test(cell) && !isEmail(cell);
}
