import { expect, test } from "vitest";
import { transaction } from "../database/transaction";
import { siteWith } from "../testing/site-with";
import { collectCustomers, collectedCustomerTable } from "./collect-customers";

const balances = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`customer.${index}@shop.example`, index]),
);

test.each([1, 7])(
  "in %i batches, each customer of the file is collected once, however often it is named",
  async (batchCount) => {
    const siteId = await siteWith(balances);
    await siteWith(balances);
    const named = Object.keys(balances).filter((_, index) => index % 2 === 0);
    const collected = await transaction(async (client) => {
      await client.query('CREATE TEMPORARY TABLE named (email text COLLATE "C") ON COMMIT DROP');
      await client.query("INSERT INTO named SELECT unnest($1::text[])", [
        [...named, ...named.toReversed(), "nobody@shop.example", null],
      ]);
      await collectCustomers(client, siteId, { table: "named", batchCount });
      return (await client.query(`SELECT site_id, email, balance FROM ${collectedCustomerTable} ORDER BY balance`))
        .rows;
    });
    expect(collected).toEqual(named.map((email) => ({ site_id: siteId, email, balance: balances[email] })));
  },
);
