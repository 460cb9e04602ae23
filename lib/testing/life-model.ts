import type { RowErrorCode } from "@/prisma/client/enums";
import { type ModelOptions, type ModelResult, type ModelRow, modelImport } from "./import-model";

export type LifeOptions = ModelOptions & { ifBalanceChanged: "WRITE" | "FAIL_ROW" };

const highest = 999_999_999;

/**
 * A shop while an import is made and taken back, step by step, with sales in between: the truth that the real engine is compared
 * with. Balances are by email; null for a customer without an account.
 */
export class LifeModel {
  readonly balances: Map<string, number | null>;
  /** What each customer has earned or redeemed. */
  readonly sold = new Map<string, number>();
  /** What the import has added to each balance, 0 included. */
  readonly made = new Map<string, number>();
  /** Customers who had spent points that were to be taken back, and how many of those were missing. */
  readonly missing = new Map<string, number>();
  errors = new Map<number, RowErrorCode>();
  readonly #options: LifeOptions;
  #staged = new Map<string, number | null>();
  #counting: ModelResult["counting"] = new Map();

  constructor(balances: ReadonlyMap<string, number | null>, options: LifeOptions) {
    this.balances = new Map(balances);
    this.#options = options;
  }

  /** A customer earns points, or redeems them when they are below 0, but no more than they have. */
  sell(email: string, points: number): number {
    const balance = this.#balance(email);
    const amount = Math.min(Math.max(points, 0 - balance), highest - balance);
    if (amount !== 0) this.balances.set(email, balance + amount);
    this.sold.set(email, (this.sold.get(email) ?? 0) + amount);
    return amount;
  }

  /** The rows are read, and settled by the balances of this moment. */
  stage(rows: readonly ModelRow[]): void {
    const { errors, counting } = modelImport(this.balances, rows, { ...this.#options, onRowError: "CONTINUE" });
    this.errors = errors;
    this.#counting = counting;
    this.#staged = new Map(this.balances);
  }

  /** The rows of these customers are written, each unless it fails now. */
  apply(emails: readonly string[]): void {
    for (const email of emails) {
      const { points, together } = this.#rowOf(email);
      const before = this.#balance(email);
      const after = this.#options.mode === "ADD" ? before + points : points;
      const moved = before !== (this.#staged.get(email) ?? 0) && this.#options.ifBalanceChanged === "FAIL_ROW";
      const error = moved ? "BALANCE_CHANGED" : after > highest ? "BALANCE_TOO_HIGH" : undefined;
      if (error) for (const row of together) this.errors.set(row, error);
      else {
        this.balances.set(email, after);
        this.made.set(email, after - before);
      }
    }
  }

  /** The rows of all customers are written, or none when any row fails. @returns whether they are */
  applyAllOrNothing(): boolean {
    const before = new Map(this.balances);
    if (this.errors.size === 0) this.apply([...this.#counting.keys()]);
    if (this.errors.size === 0) return true;
    for (const [email, balance] of before) this.balances.set(email, balance);
    this.made.clear();
    return false;
  }

  /** The run ends: rows that were neither written nor have failed were not reached. */
  endEarly(): void {
    for (const [email, { together }] of this.#counting) {
      if (this.made.has(email)) continue;
      for (const row of together) if (!this.errors.has(row)) this.errors.set(row, "NOT_PROCESSED");
    }
  }

  /** What the import has added to the balances of these customers is taken back. */
  revert(emails: readonly string[]): void {
    for (const email of emails) {
      const wanted = this.#balance(email) - (this.made.get(email) ?? 0);
      const after = Math.max(0, Math.min(highest, wanted));
      if (after !== this.#balance(email)) this.balances.set(email, after);
      if (after !== wanted) this.missing.set(email, Math.abs(after - wanted));
    }
  }

  #balance(email: string): number {
    return this.balances.get(email) ?? 0;
  }

  #rowOf(email: string) {
    const row = this.#counting.get(email);
    if (!row) throw new Error(`No row counts for ${email}.`);
    return row;
  }
}
