import { expect, test } from "vitest";
import { z } from "zod";
import { readInput } from "./read-input";

test("of very many violations the first hundred are told, and a name as long as a book is cut", () => {
  const schema = z.object({ options: z.strictObject({}), codes: z.array(z.enum(["A"])) });
  const options = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]));
  const read = readInput(schema, { options, codes: Array.from({ length: 100_000 }, () => "B") });
  if (read.ok || read.failure.kind !== "validation") throw new Error("It was to be refused.");
  expect(read.failure.violations).toHaveLength(100);

  const name = "x".repeat(1_000_000);
  expect(readInput(schema, { options: { [name]: 1 }, codes: [] })).toEqual({
    ok: false,
    failure: {
      kind: "validation",
      violations: [
        {
          field: `options.${"x".repeat(60)}…`,
          violatedRule: "OTHER",
          ruleName: "UNKNOWN_FIELD",
          description: `options.${"x".repeat(60)}… is not known here.`,
        },
      ],
    },
  });
});
