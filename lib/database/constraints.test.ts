import { expect, test } from "vitest";
import { createTestSite } from "../testing/create-test-site";
import { pool, prisma } from "./pool";

// What the database itself refuses, whatever the code above it does.

test.each([
  ["a negative balance", { balance: -1, adjusted: -1n }, "customer_balance_range"],
  ["a balance above 999,999,999", { balance: 1_000_000_000, adjusted: 1_000_000_000n }, "customer_balance_range"],
  ["a balance that is not the sum of its parts", { balance: 5, earned: 4n }, "customer_balance_sum"],
  [
    "points without an account",
    { balance: 5, earned: 5n, accountCreatedDate: null },
    "customer_without_account_has_no_points",
  ],
  ["an address in capitals", { email: "Ada@example.com" }, "customer_email_normalised"],
  ["an empty address", { email: "" }, "customer_email_normalised"],
])("a customer with %s is refused", async (_, values, constraint) => {
  const siteId = await createTestSite();
  const customer = { siteId, email: "ada@example.com", accountCreatedDate: new Date(), ...values };
  await expect(prisma().customer.create({ data: customer })).rejects.toThrow(constraint);
});

test.each([
  ["an amount that is not the difference", "5, 0, 4, null, null", "ledger_transaction_amount_sum"],
  ["a balance below zero", "-5, 0, -5, null, null", "ledger_transaction_amount_range"],
  ["a row of no import", "5, 0, 5, null, 1", "ledger_transaction_import_row_complete"],
])("a ledger transaction with %s is refused", async (_, values, constraint) => {
  const siteId = await createTestSite();
  const customer = await prisma().customer.create({ data: { siteId, email: "ada@example.com" } });
  await expect(insertTransaction(siteId, customer.id, values)).rejects.toThrow(constraint);
});

test("one row of a file cannot change balances twice", async () => {
  const siteId = await createTestSite();
  const customer = await prisma().customer.create({ data: { siteId, email: "ada@example.com" } });
  const row = `5, 0, 5, '${siteId}', 1`;
  await insertTransaction(siteId, customer.id, row);
  await expect(insertTransaction(siteId, customer.id, row)).rejects.toThrow("loyalty_import_id_import_row_number");
});

const chunk = {
  customer_ids: ["018f5d7e-0000-7000-8000-000000000001"],
  points: [5],
  row_numbers: [1],
  balances: [0],
  changes: [5],
  merged_row_numbers: [2],
  merged_into: [1],
};
const applied = { applied_date: "2026-01-01", success_count: 2, failure_count: 0, unchanged_count: 1, moved_count: 0 };
const reverted = { reverted_date: "2026-01-02", reverted_count: 1, shortfall_count: 0, revert_difference: -5 };

test.each([
  [
    "no customer",
    { customer_ids: [], points: [], row_numbers: [], balances: [], changes: [] },
    "lists_have_one_length",
  ],
  ["too few points", { points: [] }, "lists_have_one_length"],
  ["too few balances", { balances: [] }, "lists_have_one_length"],
  ["no changes", { changes: null }, "lists_have_one_length"],
  ["a merged row without a row that counts", { merged_into: [] }, "lists_have_one_length"],
  ["points below zero", { points: [-1] }, "points_range"],
  ["a count but no date", { success_count: 2 }, "is_applied_as_a_whole"],
  ["a row not counted", { ...applied, points_difference: 5, success_count: 1 }, "is_applied_as_a_whole"],
  ["a revert that was never applied", { ...reverted, shortfall_points: 0 }, "is_reverted_as_a_whole"],
  ["a half revert", { ...applied, points_difference: 5, ...reverted }, "is_reverted_as_a_whole"],
])("a chunk with %s is refused", async (_, values, constraint) => {
  const siteId = await createTestSite();
  const row = { ...chunk, ...values, site_id: siteId, loyalty_import_id: siteId, number: 0 };
  const columns = Object.keys(row).join(", ");
  const insert = `insert into import_chunk (${columns}) select ${columns} from jsonb_populate_record(null::import_chunk, $1)`;
  await expect(pool().query(insert, [JSON.stringify(row)])).rejects.toThrow(`import_chunk_${constraint}`);
});

test("a row that fails has a place in the file", async () => {
  const insert =
    "insert into failed_row (loyalty_import_id, row_number, error_code) values (new_uuid_v7(), 0, 'EMAIL_MISSING')";
  await expect(pool().query(insert)).rejects.toThrow("failed_row_number_range");
});

function insertTransaction(siteId: string, customerId: string, values: string) {
  return pool().query(
    `insert into ledger_transaction
       (site_id, customer_id, type, description, amount, amount_before, amount_after, loyalty_import_id, import_row_number)
     values ($1, $2, 'ADJUST', 'test', ${values})`,
    [siteId, customerId],
  );
}
