import { z } from "zod";
import { invalid, type Result, succeeded, type Violation } from "./result";
import { showText } from "./show-text";

/** Text that PostgreSQL can store and a person can read: no NUL or other control characters, no half surrogates. */
export function plainText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), "must not contain control characters");
}

/** Violations that are told of one request. Nobody mends more by hand, and the answer must not be larger than the request. */
const mostViolations = 100;

/** Reads what came from outside with a schema. All violations are reported at once, up to a hundred. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return succeeded(result.data);
  return invalid(result.error.issues.slice(0, mostViolations).flatMap(violationsOf).slice(0, mostViolations));
}

type Issue = z.core.$ZodIssue;

function violationsOf(issue: Issue): Violation[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.slice(0, mostViolations).map((key) => unknownField([...issue.path, showText(key)]))
    : [violationOf(issue)];
}

function unknownField(path: readonly PropertyKey[]): Violation {
  const field = fieldPath(path);
  return { field, violatedRule: "OTHER", ruleName: "UNKNOWN_FIELD", description: `${field} is not known here.` };
}

function violationOf(issue: Issue): Violation {
  const field = fieldPath(issue.path);
  return { field, violatedRule: violatedRule(issue), description: `${field || "The request"} ${sentence(issue)}.` };
}

/** `["headerMappings", 0, "columnIndex"]` becomes `headerMappings[0].columnIndex`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    "",
  );
}

function violatedRule(issue: Issue): Violation["violatedRule"] {
  if (issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return "REQUIRED_FIELD";
  if (issue.code === "invalid_type") return "FORMAT";
  if (issue.code === "invalid_format") return "FORMAT";
  if (issue.code === "too_small") return boundRule("MIN", issue.origin);
  if (issue.code === "too_big") return boundRule("MAX", issue.origin);
  return "OTHER";
}

function boundRule(bound: "MIN" | "MAX", origin: string): Violation["violatedRule"] {
  if (origin === "string") return bound === "MIN" ? "MIN_LENGTH" : "MAX_LENGTH";
  if (origin === "array") return bound === "MIN" ? "MIN_SIZE" : "MAX_SIZE";
  return bound;
}

const units: Record<string, string> = { string: "characters", array: "entries" };

function sentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is required" : `must be of type ${issue.expected}`;
    case "too_small":
      return `must ${boundWords("at least", issue.minimum, issue.origin)}`;
    case "too_big":
      return `must ${boundWords("at most", issue.maximum, issue.origin)}`;
    case "invalid_value":
      return issue.input === undefined ? "is required" : `must be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      if (issue.format === "regex") return issue.message;
      return `must be a valid ${issue.format === "uuid" || issue.format === "guid" ? "UUID" : issue.format}`;
    default:
      return issue.message;
  }
}

function boundWords(words: string, bound: number | bigint, origin: string): string {
  const unit = units[origin];
  return unit ? `have ${words} ${bound} ${unit}` : `be ${words} ${bound}`;
}
