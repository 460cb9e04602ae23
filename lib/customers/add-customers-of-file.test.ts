import { expect, test } from "vitest";
import { prisma } from "../database/pool";
import { createTestSite } from "../testing/create-test-site";
import { uploadFile } from "../testing/import-file";
import { addCustomersOfFile } from "./add-customers-of-file";

async function customersOf(siteId: string): Promise<[string, string | null][]> {
  const customers = await prisma().customer.findMany({ where: { siteId }, orderBy: { email: "asc" } });
  return customers.map(({ email, name }) => [email, name]);
}

test("the customers of a file are added once, rows without an email are named", async () => {
  const siteId = await createTestSite();
  const file = await uploadFile(
    siteId,
    "Vorname;Nachname;E-Mail\nAda;Lovelace;ADA@Example.com\n;;bo@example.com\nCy;;not an address\nDi;;\nAda;Again;ada@example.com\n",
  );
  expect(await addCustomersOfFile(siteId, file)).toEqual({
    outcome: "READ",
    addedCount: 2,
    knownCount: 1,
    refusedCount: 2,
    refused: [
      { rowNumber: 3, problem: "EMAIL_INVALID", cell: "not an address" },
      { rowNumber: 4, problem: "EMAIL_MISSING", cell: "" },
    ],
  });
  expect(await customersOf(siteId)).toEqual([
    ["ada@example.com", "Ada Lovelace"],
    ["bo@example.com", null],
  ]);
  expect(await addCustomersOfFile(siteId, file)).toMatchObject({ addedCount: 0, knownCount: 3, refusedCount: 2 });
});

test("thousands of customers come in", async () => {
  const siteId = await createTestSite();
  const rows = Array.from({ length: 2_500 }, (_, index) => `customer.${index}@example.com`);
  const file = await uploadFile(siteId, ["Name,Email", ...rows.map((email) => `A name,${email}`)].join("\n"));
  expect(await addCustomersOfFile(siteId, file)).toMatchObject({ addedCount: 2_500, refusedCount: 0 });
});

test("a file that holds no customers is told, and so is one of another site", async () => {
  const siteId = await createTestSite();
  const noEmails = await uploadFile(siteId, "Name,Points\nAda,5\n");
  expect(await addCustomersOfFile(siteId, noEmails)).toEqual({
    outcome: "NO_EMAIL_COLUMN",
    header: ["Name", "Points"],
  });
  const empty = await uploadFile(siteId, "");
  expect(await addCustomersOfFile(siteId, empty)).toEqual({ outcome: "UNREADABLE", problem: { code: "FILE_EMPTY" } });
  const foreign = await uploadFile(await createTestSite(), "Name,Email\nAda,ada@example.com\n");
  const missing = { outcome: "UNREADABLE", problem: { code: "FILE_MISSING" } };
  expect(await addCustomersOfFile(siteId, foreign)).toEqual(missing);
  expect(await customersOf(siteId)).toEqual([]);
});
