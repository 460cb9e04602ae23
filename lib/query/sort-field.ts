import { z } from "zod";
import type { Condition, FieldKind } from "./condition";

/** A field that rows can be sorted by: its value in a row, the order, and what comes after a value. */
export type SortField<Row, Where, OrderBy> = {
  value(row: Row): string | number;
  orderBy(order: "asc" | "desc"): OrderBy;
  /** Rows whose value is the same as (or less, or greater than) one that `value` gave before. */
  compare(comparison: "equals" | "lt" | "gt", value: unknown): Where;
};

/** The same field before it is known how its values compare. */
type PlacedField<Row, Where, OrderBy, T, Value> = {
  value(row: Row): Value;
  orderBy(order: "asc" | "desc"): OrderBy;
  place(condition: Condition<T>): Where;
};

/** Sorts by a field whose kind has an order in the database. */
export function sortField<Row, Where, OrderBy, T>(
  kind: FieldKind<T>,
  field: PlacedField<Row, Where, OrderBy, T, string | number>,
): SortField<Row, Where, OrderBy> {
  return {
    ...field,
    compare: (comparison, value) => {
      const read = kind.value.parse(value);
      if (comparison === "equals") return field.place({ equals: read });
      return field.place(comparison === "lt" ? { lt: read } : { gt: read });
    },
  };
}

/** Sorts by a field with a few values, in the order in which the database declares them. */
export function sortEnumField<Row, Where, OrderBy, T extends string>(
  values: readonly T[],
  field: PlacedField<Row, Where, OrderBy, T, T>,
): SortField<Row, Where, OrderBy> {
  return {
    ...field,
    compare: (comparison, value) => {
      const position = values.map(String).indexOf(z.string().parse(value));
      if (comparison === "equals") return field.place({ in: values.slice(position, position + 1) });
      return field.place({ in: comparison === "lt" ? values.slice(0, position) : values.slice(position + 1) });
    },
  };
}
