import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { domainToASCII } from "node:url";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { readEmail } from "../rows/read-email";
import { createTestDatabase } from "../testing/create-test-database";
import { migrate } from "./migrate";

const migration = /_one_spelling_of_domains$/;

const siteId = "00000000-0000-7000-8000-000000000001";

/** The emails of a site's customers after the migration. @param stored as they were before */
async function migrated(stored: readonly string[]): Promise<string[]> {
  const address = await createTestDatabase({ migrated: false }).create();
  const folder = resolve("prisma", "migrations");
  const before = mkdtempSync(join(inject("runFolder"), "migrations-"));
  const names = readdirSync(folder).sort();
  for (const name of names.slice(
    0,
    names.findIndex((each) => migration.test(each)),
  )) {
    cpSync(join(folder, name), join(before, name), { recursive: true });
  }
  await migrate(address, before);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query("INSERT INTO site (id, name) VALUES ($1, 'A site')", [siteId]);
    await client.query(
      "INSERT INTO customer (site_id, email) SELECT $1, email FROM unnest($2::text[]) WITH ORDINALITY AS given (email, place) ORDER BY place",
      [siteId, stored],
    );
    await migrate(address);
    return (await client.query("SELECT email FROM customer ORDER BY id")).rows.map(({ email }) => email);
  } finally {
    await client.end();
  }
}

test("customers stored with an international domain as xn-- are stored as they are read now", async () => {
  const domains = [
    ..."bücher.de shop.bücher.de straße.de münchen-ost.bayern ñandú.cl пример.рф 例え.テスト 한국.kr i❤.ws δος.gr".split(
      " ",
    ),
    ..."παράδειγμα.δοκιμή مثال.إختبار उदाहरण.परीक्षा łódź.pl 😀.ws aé0-üß1.com öööööööööööööööööö.de".split(" "),
  ];
  const stored = domains.map((domain, index) => `a${index}@${domainToASCII(domain)}`);
  expect(stored.every((email) => email.includes("xn--"))).toBe(true);
  expect(await migrated(stored)).toEqual(stored.map(readEmail));
});

test("what is no valid Punycode, or is another customer by now, stays as it is", async () => {
  const stored = [
    "a@xn--.de",
    "a@xn--99999999999.de",
    "a@xn--bücher.de",
    "xn--bcher-kva@example.com",
    "a@bücher.de",
    "a@xn--bcher-kva.de",
    "b@xn--pxawj.gr",
    "b@xn--pxawm.gr",
    "plain@example.com",
  ];
  expect(await migrated(stored)).toEqual(stored.with(6, "b@δοσ.gr"));
});
