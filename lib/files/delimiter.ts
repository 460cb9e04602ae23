const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

/** The separator that occurs most in the first line, outside of quotes; a comma when none does. */
export function detectDelimiter(head: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  let started = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (started) break;
      continue;
    } else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
    started ||= character !== "\uFEFF";
  }
  return delimiters.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}
