import { expect, test } from "@playwright/test";
import { FaultGate } from "./fault-gate";
import { HeldShop } from "./held-shop";

const patience = { timeout: 60_000 };

let shop: HeldShop;

test.beforeAll(async () => {
  shop = await HeldShop.open("long-run", 3108);
});

test.afterAll(async () => {
  await shop.close();
});

test("a run goes on through a reload and a lost connection, and earlier steps lead to where it stands", async ({
  page,
  context,
}) => {
  test.slow();
  const unknown = Array.from({ length: 100 }, (_, index) => `nobody.${index}@long-run.example,${index}\n`);
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("long.csv", `${shop.bigFile(7)}${unknown.join("")}`);
  await gate.untilWaiting(3);

  await page.goto(`${shop.url}/imports/${id}/review`);
  await expect(page).toHaveURL(/\/run$/);
  const list = await context.newPage();
  await list.goto(`${shop.url}/imports`);
  const row = list.getByRole("row", { name: /^long\.csv/ }).first();
  await expect(row).toContainText("Importing");
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
  await expect(page.getByText("You can close this page. The import goes on.")).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText(/^No answer since \d\d:\d\d$/)).toBeVisible(patience);
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();

  const unheard = "Loyalty imports does not answer, so nothing was changed";
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: unheard })).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Cancel…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Cancel this import?" });
  await dialog.getByRole("button", { name: "Cancel the import" }).click();
  await expect(dialog.getByRole("alert")).toContainText(unheard);
  await dialog.getByRole("button", { name: "Let it go on" }).click();

  await context.setOffline(false);
  await expect(page.getByText(/^No answer since/)).toHaveCount(0, patience);
  await expect(page.getByText(unheard)).toHaveCount(0);
  await gate.open();

  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("20,000 balances changed, 100 rows failed", patience);
  await expect(page).toHaveURL(/\/result$/);
  // The list of imports has followed by itself.
  await expect(row).toContainText("Done, 100 rows failed", patience);
  await list.close();
  await page.goto(`${shop.url}/imports/${id}/review`);
  await expect(page).toHaveURL(/\/result$/);
  await page.getByRole("link", { name: "Next failed rows" }).click();
  await expect(page).toHaveURL(/\?after=20050$/);
  await expect(page.getByRole("row", { name: /^20,?051 nobody\.50@long-run\.example/ })).toBeVisible();
});
