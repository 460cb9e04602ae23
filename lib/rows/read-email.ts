import { domainToASCII, domainToUnicode } from "node:url";
import { visibleText } from "./visible-text";

/** Longest address that mail can be sent to (RFC 5321). */
export const maxEmailLength = 254;

const plainAddress = /^[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

const address = /^[^\s@,;<>()[\]"\\]+@[^\s@,;<>()[\]"\\.]+(\.[^\s@,;<>()[\]"\\.]+)+$/;

/**
 * An email as it is stored and compared: NFC, lower case, an international domain in its own letters (not as xn--). What
 * stands around an address is taken off: white space, invisible characters, quotes, `mailto:`, `Name <…>`, a comma after it.
 * @returns undefined when it is no address
 */
export function readEmail(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  // Plain addresses, nearly all of them, need no closer look.
  if (plainAddress.test(plain) && !plain.includes("xn--")) return plain.length <= maxEmailLength ? plain : undefined;
  const email = unicodeDomain(foldCase(unwrap(visibleText(text))));
  if (email.length > maxEmailLength || !address.test(email)) return undefined;
  return /[\p{C}\p{Z}]/u.test(email) ? undefined : email;
}

/** An email that somebody looks for, or a piece of one, as emails are stored: whoever finds a row by an email finds it by every spelling of it. */
export function readEmailPiece(text: string): string {
  const piece = foldCase(visibleText(text));
  return readEmail(text) ?? (/@|xn--/.test(piece) ? unicodeDomain(piece) : piece);
}

/** Takes off what people and programs put around an address. */
function unwrap(text: string): string {
  // Neither can end an address: they separated it from the next one in a list.
  const alone = withoutQuotes(text.replace(/[.,;\s]+$/, ""));
  const inAngles = /^[^<>]*<([^<>]*)>$/.exec(alone)?.[1]?.trim() ?? alone;
  const link = /^mailto:([^?]*)/i.exec(inAngles)?.[1];
  return link ?? inAngles;
}

/** `"a@b.co"`, and `'a@b.co`, as a spreadsheet marks text. */
function withoutQuotes(text: string): string {
  const quoted = /^(?:"([^"]*)"|'([^']*)'|“([^”]*)”)$/.exec(text);
  return (quoted ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? "") : text).replace(/^'+/, "");
}

function foldCase(text: string): string {
  // Lower case may need composing again (J̌), and the Greek sigma has two small letters.
  return text.normalize("NFC").toLowerCase().normalize("NFC").replaceAll("ς", "σ");
}

/** `a@xn--bcher-kva.de` and `a@bücher.de` are one address. A domain that cannot be converted stays as it is. */
function unicodeDomain(email: string): string {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  // Other signs, such as a slash, would end the host name of a URL, which is what the conversion is made for.
  const isHost = /^[\p{L}\p{M}\p{N}\p{S}\p{Pd}_.。．｡]+$/u.test(domain);
  if (!isHost || !/[^\p{ASCII}]|xn--/u.test(domain)) return email;
  const ascii = domainToASCII(domain);
  if (ascii === "") return email;
  return email.slice(0, email.length - domain.length) + foldCase(visibleText(domainToUnicode(ascii)));
}
