// Cells of files that people open with a spreadsheet and bring back. An apostrophe before a cell makes it text for Excel,
// LibreOffice and Google Sheets; the first two keep it when they save, the third drops it, and either can be undone. Every
// rule below adds one apostrophe to those that are there, so that taking one away gives exactly what was there before.

/**
 * Where a formula would begin: at the beginning of a cell, and after any separator or line end in it, because a spreadsheet
 * that splits lines at another separator than ours takes what follows for a cell. Also in the wide letters of East Asia.
 */
const formula = /(?:^|[,;\t|\r\n])["\p{Zs}]*'*(?=[=+\-@＝＋－＠])/gu;
const markedFormula = /(?:^|[,;\t|\r\n])["\p{Zs}]*'+(?=[=+\-@＝＋－＠])/gu;

/** A spreadsheet may drop these before it looks at what follows. */
const control = /^'*(?=[\t\r\n])/;
const markedControl = /^'+(?=[\t\r\n])/;

/**
 * What a spreadsheet may take for a number, a date or an amount, and write in its own way when it saves the file: an English one
 * makes 1 of 1.000, a German one of 1,000. Plain digits stay what they are.
 */
const number = /^'*(?=[\p{Zs}.,(\p{Sc}]*\p{Nd})(?!\d+$)/u;
const markedNumber = /^'+(?=[\p{Zs}.,(\p{Sc}]*\p{Nd})(?!\d+$)/u;

/** Nearly all cells have nothing that one of the rules looks for: an email that begins with a letter, or no sign at all. */
const harmless = /^(?:[a-z][\w.+\-@]*|[^=+\-@＝＋－＠'\t\r\n]*)$/i;

/** Makes a cell harmless: a spreadsheet will not execute anything in it. Undone by `unprotectCell`. */
export function protectCell(cell: string): string {
  if (harmless.test(cell)) return cell;
  return cell.replace(formula, "$&'").replace(control, "$&'").replace(markedNumber, "$&'");
}

/** Makes a cell harmless, and keeps a spreadsheet from writing a number in another way than it stands there. */
export function protectNumber(cell: string): string {
  return cell.replace(formula, "$&'").replace(control, "$&'").replace(number, "$&'");
}

/** Undoes `protectCell` and `protectNumber` exactly. */
export function unprotectCell(cell: string): string {
  // Nearly all cells have no apostrophe.
  if (!cell.includes("'")) return cell;
  return cell
    .replace(markedNumber, withoutLast)
    .replace(markedControl, withoutLast)
    .replace(markedFormula, withoutLast);
}

function withoutLast(text: string): string {
  return text.slice(0, -1);
}
