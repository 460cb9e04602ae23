const letters: Record<string, string> = { ß: "ss", ł: "l", ø: "o", æ: "ae", œ: "oe", ı: "i", đ: "d" };

/**
 * The name of a column without what makes no difference to its meaning: `E-Mail_Address` and `emailAddress ` become
 * `email address`, `Crédit` becomes `credit`. Only letters and digits are left, in words with one space between.
 */
export function foldName(name: string): string {
  return (
    name
      .toWellFormed()
      .normalize("NFKD")
      // Accents, and characters that nobody sees (byte order mark, zero width, direction marks).
      .replace(/[\u0300-\u036f\p{Cf}]/gu, "")
      .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
      .toLowerCase()
      .replace(/[ßłøæœıđ]/g, (letter) => letters[letter] ?? letter)
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .replace(/(?<![^ ])e (?=mail|post|メール)/g, "e")
  );
}
