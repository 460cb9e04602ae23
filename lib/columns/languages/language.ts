/**
 * The words of one language by which the columns of a customer list are named. Each entry is a list separated by commas,
 * written naturally; case and accents do not matter. `word` stands for a whole word (or several), `word*` for its start,
 * `*word` for its end and `*word*` for any part of a longer word.
 */
export type Language = {
  /** The email itself. */
  email: string;
  /** Beside a word for email: this is not the address but something about it. */
  notEmail: string;
  /** Points. Alone they are taken for the balance. */
  points: string;
  /** A balance, of points or of money. */
  balance: string;
  /** A balance of money, unless a word for points stands beside it. */
  wallet: string;
  /** May stand beside the words above and change nothing. A word that is in no list makes the name unclear. */
  beside: string;
  /** Nothing when alone, money beside any other word. */
  value: string;
  /** Never the balance, for the reason that `refused-kinds.ts` gives for each. */
  spent: string;
  pending: string;
  expired: string;
  lifetime: string;
  credit: string;
  money: string;
  change: string;
  tier: string;
  count: string;
  /** Something else altogether, however much its values look like points. */
  other: string;
};
