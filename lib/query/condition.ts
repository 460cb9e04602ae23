import { z } from "zod";

/** What may be asked of one field, by the name of the operator in the request. */
export type Condition<T> = {
  equals?: T;
  not?: T;
  lt?: T;
  lte?: T;
  gt?: T;
  gte?: T;
  in?: T[];
  notIn?: T[];
};

/** How one kind of field is read from a filter and from a cursor. */
export type FieldKind<T> = {
  value: z.ZodType<T, unknown>;
  /** What a value of this kind is, for an error text. */
  words: string;
  ordered: boolean;
};

const isoDate = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const dateKind: FieldKind<Date> = {
  value: isoDate.refine((date) => date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000),
  words: "a date such as 2026-11-23T09:30:00.000Z",
  ordered: true,
};

/** For columns of 8 bytes. */
export const wholeNumberKind: FieldKind<number> = { value: z.int(), words: "a whole number", ordered: true };

/** For columns of 4 bytes. */
export const pointsKind: FieldKind<number> = {
  value: z.int32(),
  words: "a whole number between -2,147,483,648 and 2,147,483,647",
  ordered: true,
};

export const idKind: FieldKind<string> = {
  value: z.guid().transform((id) => id.toLowerCase()),
  words: "a UUID",
  ordered: false,
};

/** A field that has one of a few values. */
export function enumKind<T extends string>(values: Record<string, T>): FieldKind<T> {
  return { value: z.enum(values), words: `one of ${Object.values(values).join(", ")}`, ordered: false };
}

export const orderOperators = ["$lt", "$lte", "$gt", "$gte"] as const;
export const equalityOperators = ["$eq", "$ne", "$in", "$nin", "$hasSome", "$exists"] as const;
