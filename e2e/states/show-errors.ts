import { expect } from "@playwright/test";
import type { HeldShop } from "../held-shop";
import type { Look } from "./state";

/** What is shown in place of a page. */
export async function showErrors(shop: HeldShop, look: Look): Promise<void> {
  await look({ name: "not found", path: "/nowhere" });
  await look({ name: "not found, an import", path: "/imports/00000000-0000-7000-8000-000000000000/result" });
  await look({ name: "outage", path: "/unreachable" });
  await look({ name: "refused, another name of this machine", path: shop.url.replace("127.0.0.1", "shop.localhost") });
  const { id } = await shop.api.createImport("Email,Points\nada@example.com,5\n", "points.csv");
  await look({
    name: "page of before an update",
    path: `/imports/${id}/columns`,
    act: async (page) => {
      // As if the server did not know the actions of this page any more.
      await page.route("**/columns", async (route) => {
        const request = route.request();
        const isAction = request.method() === "POST";
        await route.continue(isAction ? { headers: { ...request.headers(), "next-action": "0".repeat(42) } } : {});
      });
      await page.locator("main form button[type=submit]").first().click();
      await expect(page.locator("main [role=alert] h1")).toBeVisible();
    },
  });
  await shop.query("ALTER TABLE ledger_transaction RENAME TO put_aside");
  await look({ name: "page that could not be shown", path: `/customers/${await shop.customerId("late@example.com")}` });
  await shop.query("ALTER TABLE put_aside RENAME TO ledger_transaction");
}
