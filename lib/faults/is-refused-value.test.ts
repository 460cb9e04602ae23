import { expect, test } from "vitest";
import { pool, prisma } from "../database/pool";
import { isRefusedValue } from "./is-refused-value";

/** The same statement by way of the driver and by way of Prisma, which has errors of its own. */
function refusals(statement: string): Promise<boolean[]> {
  const works = [pool().query(statement), prisma().$executeRawUnsafe(statement)];
  return Promise.all(works.map((work) => Promise.resolve(work).then(() => false, isRefusedValue)));
}

function raise(code: string): string {
  return `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`;
}

test.each([
  ["a number that is too large", "SELECT 3000000000::bigint::integer", true],
  ["text that is no number", "SELECT 'x'::integer", true],
  ["a JSON with U+0000", `SELECT '"\\u0000"'::jsonb -> 0, '"\\u0000"'::jsonb #>> '{}'`, true],
  ["a value that is too long", raise("22001"), true],
  ["an index entry that is too long", raise("54000"), true],
  ["a duplicate", raise("23505"), false],
  ["a deadlock", raise("40P01"), false],
  ["a full disk", raise("53100"), false],
])("of %s, the database refuses the value: %s", async (_, statement, refused) => {
  expect(await refusals(statement)).toEqual([refused, refused]);
});

test("a JSON with U+0000 that Prisma writes is a value that is refused", async () => {
  const data = { id: "x", name: "x", data: { text: "\0" } };
  expect(
    await prisma()
      .outboxEvent.create({ data: { ...data, siteId: "none" } })
      .catch(isRefusedValue),
  ).toBe(true);
});
