import type { Violation } from "../result";
import { type Condition, equalityOperators, type FieldKind, orderOperators } from "./condition";

/** A field of an entity that filters may name: how to read a condition on it, as a condition of the database. */
export type FilterField<Where> = (condition: unknown, path: string, violations: Violation[]) => Where[];

/** Ties a field to a kind of value and to its place in the database's conditions. */
export function filterField<Where, T>(
  kind: FieldKind<T>,
  place: (condition: Condition<T>) => Where,
): FilterField<Where> {
  return (condition, path, violations) =>
    isRecord(condition)
      ? Object.entries(condition).flatMap(([operator, operand]) =>
          readOperator(kind, operator, operand, `${path}.${operator}`, violations).map(place),
        )
      : readValue(kind, condition, path, violations).map((equals) => place({ equals }));
}

/** How conditions of one kind of row are put together. */
export type Logic<Where> = {
  combine(combination: { AND?: Where[]; OR?: Where[]; NOT?: Where[] }): Where;
  /** A condition that no row fulfils. An empty condition cannot stand for "every row": Prisma drops it from alternatives. */
  nothing: Where;
};

/** Conditions and values that one filter may have: more than any person writes, and little work for the database. */
const maxParts = 500;
const maxViolations = 50;

/**
 * Reads a filter of the wire contract: `{ field: value }`, `{ field: { $operator: value } }`, `$and`, `$or`, `$not`.
 * @param violations gets everything that is wrong, with its path
 * @returns conditions that all hold
 */
export function readFilter<Where>(
  fields: Record<string, FilterField<Where>>,
  { combine, nothing }: Logic<Where>,
  filter: unknown,
  path: string,
  violations: Violation[],
): Where[] {
  if (countParts(filter) > maxParts) return refuse(violations, path, `has more than ${maxParts} parts`);
  const all = (conditions: Where[]) => (conditions.length > 0 ? combine({ AND: conditions }) : everything);
  const everything = combine({ NOT: [nothing] });
  return readLevel(filter, path, 0);

  function readLevel(level: unknown, at: string, depth: number): Where[] {
    if (violations.length >= maxViolations) return [];
    if (!isRecord(level)) return refuse(violations, at, "must be an object");
    if (depth > maxDepth) return refuse(violations, at, `is nested more than ${maxDepth} levels deep`);
    return Object.entries(level).flatMap(([name, value]) => {
      const here = `${at}.${name.slice(0, 100)}`;
      if (name === "$and" || name === "$or") {
        if (!Array.isArray(value)) return refuse(violations, here, "must be a list of filters");
        if (value.length > maxBranches) return refuse(violations, here, `has more than ${maxBranches} entries`);
        const branches = value.map((each, index) => all(readLevel(each, `${here}[${index}]`, depth + 1)));
        if (name === "$and") return [all(branches)];
        return [branches.length > 0 ? combine({ OR: branches }) : nothing];
      }
      if (name === "$not") return [combine({ NOT: [all(readLevel(value, here, depth + 1))] })];
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) return field(value, here, violations);
      return refuse(violations, here, `is no field to filter by; these are: ${Object.keys(fields).join(", ")}`);
    });
  }
}

const maxDepth = 10;
const maxBranches = 100;

function readOperator<T>(
  kind: FieldKind<T>,
  operator: string,
  operand: unknown,
  path: string,
  violations: Violation[],
): Condition<T>[] {
  const value = () => readValue(kind, operand, path, violations);
  const list = () => readList(kind, operand, path, violations);
  if (kind.ordered) {
    if (operator === "$lt") return value().map((lt) => ({ lt }));
    if (operator === "$lte") return value().map((lte) => ({ lte }));
    if (operator === "$gt") return value().map((gt) => ({ gt }));
    if (operator === "$gte") return value().map((gte) => ({ gte }));
  }
  if (operator === "$eq") return value().map((equals) => ({ equals }));
  if (operator === "$ne") return value().map((not) => ({ not }));
  // A single value has some of a list when it is in it.
  if (operator === "$in" || operator === "$hasSome") return list().map((values) => ({ in: values }));
  if (operator === "$nin") return list().map((values) => ({ notIn: values }));
  if (operator === "$exists") {
    if (typeof operand !== "boolean") return refuse(violations, path, "must be true or false");
    // Every field that can be filtered by always has a value.
    return [operand ? { notIn: [] } : { in: [] }];
  }
  const known = kind.ordered ? [...equalityOperators, ...orderOperators] : equalityOperators;
  return refuse(violations, path, `is no operator for this field; these are: ${known.join(", ")}`);
}

function readValue<T>(kind: FieldKind<T>, value: unknown, path: string, violations: Violation[]): T[] {
  const read = kind.value.safeParse(value);
  return read.success ? [read.data] : refuse(violations, path, `must be ${kind.words}`);
}

function readList<T>(kind: FieldKind<T>, value: unknown, path: string, violations: Violation[]): T[][] {
  if (!Array.isArray(value)) return refuse(violations, path, "must be a list");
  if (value.length > maxBranches) return refuse(violations, path, `has more than ${maxBranches} entries`);
  return [value.flatMap((each, index) => readValue(kind, each, `${path}[${index}]`, violations))];
}

/** Names and values at all levels; stops counting soon after there are too many. */
function countParts(filter: unknown): number {
  let parts = 0;
  const waiting = [filter];
  while (waiting.length > 0 && parts <= maxParts) {
    const value = waiting.pop();
    const inside = isRecord(value) || Array.isArray(value) ? Object.values(value) : [];
    parts += inside.length;
    if (parts <= maxParts) waiting.push(...inside);
  }
  return parts;
}

function refuse(violations: Violation[], path: string, words: string): [] {
  violations.push({ field: path, violatedRule: "OTHER", ruleName: "QUERY", description: `${path} ${words}.` });
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
