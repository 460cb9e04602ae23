import { connectDatabase, disconnectDatabase, prisma } from "@/lib/database/pool";
import { emailOf } from "./customer-email";
import type { Figure } from "./figure";
import type { Shop } from "./shop";
import { tenMegabytes } from "./ten-megabytes";
import { timed, timeWholeImport } from "./time-import";

const loopRowCount = 2_000;

/** How many times longer a row takes in a loop that does one transaction of Prisma for each row. */
export const executeVsPrismaLoop: Figure = {
  name: "executeVsPrismaLoop",
  bar: { atLeast: 40 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const file = await shop.writeFile({ ...tenMegabytes.content, seed: pair });
      const execute = (await timeWholeImport(shop, file)) / file.rowCount;
      const loop = (await timeLoop(shop, file.customers.subarray(0, loopRowCount))) / loopRowCount;
      samples.push(loop / execute);
      say(`loop ${loop.toFixed(2)} ms a row, execute ${(execute * 1000).toFixed(1)} µs a row`);
    }
    return samples;
  },
};

async function timeLoop(shop: Shop, customers: Uint32Array): Promise<number> {
  await shop.settle();
  connectDatabase(shop.installation.connectionString);
  try {
    return await timed(async () => {
      for (const index of customers) await addPoint(shop.siteId, emailOf(index));
    });
  } finally {
    await disconnectDatabase();
  }
}

/** What an import does for one row, written without a thought of speed. */
async function addPoint(siteId: string, email: string): Promise<void> {
  await prisma().$transaction(async (db) => {
    const customer = await db.customer.findUniqueOrThrow({ where: { siteId_email: { siteId, email } } });
    const now = new Date();
    const balance = customer.balance + 1;
    await db.customer.update({
      where: { siteId_id: { siteId, id: customer.id } },
      data: {
        balance,
        adjusted: { increment: 1 },
        accountCreatedDate: customer.accountCreatedDate ?? now,
        accountUpdatedDate: now,
        lastActivityDate: now,
        accountRevision: { increment: 1 },
      },
    });
    await db.ledgerTransaction.create({
      data: {
        siteId,
        customerId: customer.id,
        type: "ADJUST",
        amount: 1,
        amountBefore: customer.balance,
        amountAfter: balance,
        description: "Import of points.csv",
      },
    });
  });
}
