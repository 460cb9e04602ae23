import type { Logger } from "inngest";

/** What the SDK has to say: warnings and errors only, one line each on stderr. */
export const quietLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: (...words) => write("warning", words),
  error: (...words) => write("error", words),
};

function write(level: string, words: readonly unknown[]): void {
  const line = words.map(inWords).filter(Boolean).reverse().join(": ");
  process.stderr.write(`engine ${level}: ${line.replace(/\s*\n\s*/g, " ")}\n`);
}

/** The SDK puts a record of fields before the message, and an error into its field `err`. */
function inWords(word: unknown): string {
  if (word instanceof Error) return `${word.name}: ${word.message}`;
  if (typeof word !== "object" || word === null) return String(word);
  return Object.entries(word)
    .map(([name, value]) => (name === "err" ? inWords(value) : `${name} ${JSON.stringify(value)}`))
    .join(", ");
}
