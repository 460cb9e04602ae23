import { mailProviders } from "./mail-providers";

/** Longer addresses have too many neighbours. */
const longestEdited = 64;

/** What is typed too much, too little or instead of another: letters and what joins names. Another digit is another address. */
const typed = "abcdefghijklmnopqrstuvwxyz.-_";
const digitsLike: Record<string, string> = { o: "0", l: "1", i: "1" };

/**
 * Addresses that may have been meant: one slip away (a letter missing, too many or wrong, two swapped), or at a provider of mail
 * whose name is at most two slips away. At most some 4,000, most of which nobody has: they are for looking up.
 * @param email an address as `readEmail` gives it
 */
export function likelyEmails(email: string): string[] {
  const at = email.lastIndexOf("@");
  const [name, domain] = [email.slice(0, at), email.slice(at + 1)];
  // A provider's name is right as it is: ymail.com was not meant to be gmail.com.
  const isProvider = mailProviders.includes(domain);
  const likely = new Set<string>();
  if (!isProvider) for (const provider of likelyProviders(domain)) likely.add(`${name}@${provider}`);
  if (email.length <= longestEdited) {
    for (const edited of oneSlipAway(name)) likely.add(`${edited}@${domain}`);
    if (!isProvider) for (const edited of oneSlipAway(domain)) likely.add(`${name}@${edited}`);
  }
  likely.delete(email);
  return [...likely];
}

function likelyProviders(domain: string): string[] {
  return mailProviders.filter((provider) => slips(domain, provider) <= (provider.length >= 8 ? 2 : 1));
}

function* oneSlipAway(text: string): Generator<string> {
  for (let place = 0; place <= text.length; place++) {
    const [before, here = "", next = ""] = [text.slice(0, place), text[place], text[place + 1]];
    const after = text.slice(place + 1);
    for (const letter of typed) yield before + letter + here + after;
    if (here === "") return;
    for (const letter of typed + (digitsLike[here] ?? "")) yield before + letter + after;
    if (!isDigit(here)) yield before + after;
    if (next !== "" && !(isDigit(here) && isDigit(next))) yield before + next + here + text.slice(place + 2);
  }
}

function isDigit(text: string): boolean {
  return /^\d$/.test(text);
}

/** How many letters are missing, too many, wrong or swapped with their neighbour; 3 stands for more than two. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same);
      if (row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, other.length), 3);
}

function at(numbers: readonly number[] | undefined, index: number): number {
  return numbers?.[index] ?? Number.POSITIVE_INFINITY;
}
