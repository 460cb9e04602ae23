/** Longest address that mail can be sent to (RFC 5321). */
export const maxEmailLength = 254;

const address = /^[^\s@,;<>()[\]"\\]+@[^\s@,;<>()[\]"\\.]+(\.[^\s@,;<>()[\]"\\.]+)+$/;

/**
 * An email as it is stored and compared: trimmed, NFC, lower case.
 * @returns undefined when it is no address
 */
export function readEmail(text: string): string | undefined {
  // Lower case may need composing again (J̌), and the Greek sigma has two small letters.
  const email = text.trim().normalize("NFC").toLowerCase().normalize("NFC").replaceAll("ς", "σ");
  if (email.length > maxEmailLength || !address.test(email)) return undefined;
  // Plain addresses, nearly all of them, need no closer look.
  return /^[\x21-\x7e]+$/.test(email) || !/[\p{C}\p{Z}]/u.test(email) ? email : undefined;
}
