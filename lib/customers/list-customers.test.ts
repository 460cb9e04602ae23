import { expect, test } from "vitest";
import { prisma } from "../database/pool";
import { createTestSite } from "../testing/create-test-site";
import { value } from "../testing/import-file";
import { addCustomers } from "./add-customers";
import { type CustomerOrder, listCustomers } from "./list-customers";

test("every order leads through all customers once, page by page", async () => {
  const siteId = await createTestSite();
  const joined = new Date("2026-01-01T00:00:00Z");
  const rows: [string, string | null, number][] = [
    ["d@example.com", null, 5],
    ["b@example.com", "Zoë", 5],
    ["c@example.com", "Ada", 900],
    ["a@example.com", null, 0],
    ["e@example.com", "Ada", 5],
  ];
  for (const [index, [email, name, balance]] of rows.entries()) {
    const createdDate = new Date(joined.getTime() + index * 1_000);
    const account = { balance, earned: balance, accountCreatedDate: joined, accountUpdatedDate: joined };
    await prisma().customer.create({ data: { siteId, email, name, createdDate, ...account } });
  }
  expect(await letters(siteId, "email")).toBe("abcde");
  expect(await letters(siteId, "newest")).toBe("eacbd");
  expect(await letters(siteId, "balance")).toMatch(/^c[bde]{3}a$/);
  expect(await letters(siteId, "name")).toMatch(/^[ce]{2}b[ad]{2}$/);
});

async function letters(siteId: string, order: CustomerOrder): Promise<string> {
  let after: string | undefined;
  let found = "";
  do {
    const page = await listCustomers(siteId, { order, after, limit: 2 });
    found += page.customers.map(({ email }) => email[0]).join("");
    after = page.nextAfter;
  } while (after);
  return found;
}

test.each([
  ["ÄNNE@BÜCHER.de", ["änne@bücher.de"]],
  ["  änne@xn--bcher-kva.de ", ["änne@bücher.de"]],
  ["A\u0308nne@bu\u0308cher.de", ["änne@bücher.de"]],
  ["Änne <mailto:änne@bücher.de>,", ["änne@bücher.de"]],
  ["'ann@shop.example", ["ann@shop.example"]],
  ["@XN--BCHER-KVA", ["änne@bücher.de"]],
  ["BU\u0308CHER", ["änne@bücher.de"]],
  ["an\u200Bn@", ["ann@shop.example"]],
  ["N@", ["ann@shop.example"]],
  ["ADA ", ["ann@shop.example"]],
  ["%", []],
  ["_", []],
  [" ", ["ann@shop.example", "änne@bücher.de"]],
  ["\u200B", ["ann@shop.example", "änne@bücher.de"]],
])("a customer is found by %j", async (search, emails) => {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: [{ email: "änne@bücher.de" }, { email: "ann@shop.example" }] }));
  await prisma().customer.updateMany({ where: { siteId, email: "ann@shop.example" }, data: { name: "Ada" } });
  const { customers } = await listCustomers(siteId, { search, limit: 10 });
  expect(customers.map(({ email }) => email)).toEqual(emails);
});
