/**
 * Characters that nobody sees: soft hyphen, zero-width spaces and joiners, marks of direction, the byte order mark, variants of
 * glyphs. They come along when text is copied from a page.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The text of a cell without what nobody sees, without white space at its ends. */
export function visibleText(cell: string): string {
  return (isAscii(cell) ? cell : cell.replace(invisible, "")).trim();
}

/** Nearly all text is, and needs no closer look. */
export function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}
