import type { ColumnReason, ColumnRole } from "./column-reason";
import type { InsteadOfBalances } from "./exports/known-export";
import { isBorneOut, type ValueCount } from "./judge-values";
import type { ColumnName } from "./name-columns";
import type { RefusedKind } from "./refused-kinds";

const roles: Record<ColumnRole, string> = { EMAIL: "the email", POINTS: "the points" };

/** One and several of them. */
const values: Record<ColumnRole, [string, string]> = {
  EMAIL: ["an address", "addresses"],
  POINTS: ["a whole number", "whole numbers"],
};

const names = {
  EMAIL: "a name for the email",
  POINTS: "a name for the balance of points",
  BALANCE: "a name for a balance, of points or of money",
} as const;

const insteads: Record<InsteadOfBalances, string> = {
  NO_POINTS: "has no loyalty points",
  MONEY: "has a loyalty balance that is usually money, not points",
  MONEY_AND_STAMPS: "has money and stamps, but no points",
  CHANGES: "has each change of points, not the balances",
  TRANSACTIONS: "has the points of each transaction, not the balances",
  ACTIVITIES: "has the points of each activity, not the balances",
  DAYS: "has the points of each day, not those of each customer",
  TOTALS: "has what was earned and spent, not the balances",
  ADDITIONS: "has points to add, not the balances",
};

const refusals: Record<RefusedKind, string> = {
  credit: "is credit, which is money and not points",
  money: "is an amount or a price, not a balance of points",
  spent: "is what was used, not the balance",
  pending: "is what cannot be used yet, not the balance",
  expired: "is about points that expire, not the balance",
  lifetime: "is what was collected over time, not the balance",
  change: "is a change or an earlier state, not the balance",
  tier: "is about a level or a status, not the balance",
  count: "counts something else than points",
  other: "is something else than a number of points",
};

/** What speaks for or against a column, in a sentence for a merchant. */
export function describeColumnReason(reason: ColumnReason): string {
  switch (reason.code) {
    case "NOTHING_FITS":
      return `No column looks like ${reason.role === "EMAIL" ? "the email of the customer" : "a current balance of points"}.`;
    case "NO_BALANCES":
      return `A ${reason.program} ${reason.file} ${insteads[reason.instead]}.`;
    case "SEVERAL_FIT":
      return `No suggestion: ${list(reason.columns, reason.columnCount)} fit equally well.`;
    case "SEVERAL_CONTRADICTED":
      return `No suggestion: ${list(reason.columns, reason.columnCount)} sound right, but their values do not fit.`;
    case "NAMED": {
      const fit = fitting(reason.name === "EMAIL" ? "EMAIL" : "POINTS", reason);
      return `${describeColumn(reason.column)} is ${names[reason.name]}${fit && `, and ${fit}`}.`;
    }
    case "KNOWN_NAME": {
      const fit = fitting(reason.role, reason);
      const name = reason.role === "EMAIL" ? "the email" : "the current balance";
      return `${describeColumn(reason.column)} is how ${reason.program} names ${name}${fit && `, and ${fit}`}.`;
    }
    case "NAMED_BUT_EMPTY":
      return `${describeColumn(reason.column)} ${sounds[reason.role]}, but it is empty in the first rows.`;
    case "NAMED_BUT_NONE_FIT":
      return `${describeColumn(reason.column)} ${sounds[reason.role]}, but ${none(reason.role, reason.filled)}.`;
    case "NAMED_BUT_FEW_FIT":
      return `${describeColumn(reason.column)} ${sounds[reason.role]}, but only ${some(reason.role, reason)}.`;
    case "UNCLEAR_NAME":
      return reason.role === "EMAIL"
        ? `${describeColumn(reason.column)} speaks of an email, but perhaps not that of the customer.`
        : `${describeColumn(reason.column)} sounds like points, but perhaps not like the current balance.`;
    case "FOUND_BY_VALUES":
      return `${describeColumn(reason.column)} was found by its values: ${fitting(reason.role, reason)}.`;
    case "LIKE_MONEY":
      return `${describeColumn(reason.column)} looks like a balance of money: ${likeMoney(reason)} decimals or a currency.`;
    case "LIKE_HISTORY":
      return "Most emails are in several rows, though: this may be a list of transactions, not of balances.";
    case "USED_BEFORE":
      return `${describeColumn(reason.column)} was used for ${roles[reason.role]} of a file with this header before.`;
    case "USED_BY_FOLLOWED":
      return `${describeColumn(reason.column)} was used for ${roles[reason.role]} by the import whose rows these are.`;
    case "NO_LONGER_FITS":
      return `${describeColumn(reason.column)} was used before, but ${reason.fitting === 0 ? none(reason.role, reason.filled) : `only ${some(reason.role, reason)}`} now.`;
    case "REFUSED":
      return `${describeColumn(reason.column)} ${refusals[reason.kind]}.`;
  }
}

const sounds: Record<ColumnRole, string> = {
  EMAIL: "is named like an email",
  POINTS: "sounds like the balance",
};

/** `“Points”`, `“Points” (column 3)`, `Column 3`. */
export function describeColumn({ name, place }: ColumnName): string {
  if (name === "") return `Column ${place}`;
  return place === undefined ? `“${name}”` : `“${name}” (column ${place})`;
}

function list(columns: readonly ColumnName[], count: number): string {
  const named = columns.map(describeColumn);
  const rest = count - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}

/** Empty when the values say nothing. */
function fitting(role: ColumnRole, counted: ValueCount): string {
  if (!isBorneOut(counted)) return "";
  const { filled } = counted;
  const [one, several] = values[role];
  if (counted.fitting < filled) return some(role, counted);
  return filled === 1 ? `its first value is ${one}` : `all of its first ${filled} values are ${several}`;
}

function some(role: ColumnRole, { fitting, filled }: ValueCount): string {
  const [one, several] = values[role];
  return `${fitting} of its first ${filled} values ${fitting === 1 ? `is ${one}` : `are ${several}`}`;
}

function none(role: ColumnRole, filled: number): string {
  const [one] = values[role];
  return filled === 1 ? `its first value is not ${one}` : `none of its first ${filled} values is ${one}`;
}

function likeMoney({ fitting, filled }: ValueCount): string {
  if (filled === 1) return "its first value has";
  return `${fitting} of its first ${filled} values ${fitting === 1 ? "has" : "have"}`;
}
