import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { FaultGate } from "./fault-gate";
import { HeldShop } from "./held-shop";

test.setTimeout(120_000);

const patience = { timeout: 30_000 };

let shop: HeldShop;

test.beforeAll(async () => {
  shop = await HeldShop.open("endings", 3106);
});

test.afterAll(async () => {
  await shop.close();
});

test("whoever has left a run is told of its end on another page and in the title of the tab", async ({ page }) => {
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("left.csv", shop.bigFile(7));
  await gate.untilWaiting(3);
  await page.goto(`${shop.url}/imports/${id}/run`);
  await expect(page.getByText("0 of 20,000 rows done").first()).toBeVisible();
  await page.getByRole("link", { name: "Customers" }).click();
  await expect(page).toHaveTitle("Customers · Loyalty imports");
  const search = page.getByRole("searchbox");
  await search.fill("c1");
  await gate.open();

  const toast = page.getByRole("status").filter({ hasText: "left.csv" });
  await expect(toast).toContainText("left.csv: 20,000 balances changed.", patience);
  await expect(search).toBeFocused();
  await expect(page).toHaveTitle("left.csv: 20,000 balances changed. · Customers · Loyalty imports");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await test.step("it covers neither the navigation nor the steps on a phone", async () => {
    for (const [width, height] of [
      [360, 740],
      [360, 300],
      [700, 300],
    ] as const) {
      await page.setViewportSize({ width, height });
      const navigation = await page.getByRole("navigation", { name: "Main" }).boundingBox();
      const told = await toast.boundingBox();
      expect(told?.y, `${width} × ${height}`).toBeGreaterThan((navigation?.y ?? 0) + (navigation?.height ?? 0));
      expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThan(height - 64);
      expect(told?.height).toBeGreaterThan(40);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("it is there again when the page is loaded again, until it was looked at", async () => {
    await page.reload();
    await expect(toast).toBeVisible(patience);
    await toast.getByRole("link", { name: "See it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("20,000 balances changed");
    await expect(toast).toHaveCount(0);
    await page.getByRole("link", { name: "Customers" }).click();
    await expect(page).toHaveTitle("Customers · Loyalty imports");
    await expect(toast).toHaveCount(0);
  });
});

for (const way of ["closes that", "lets it leave after a while"]) {
  test(`whoever has left a check is told what it has found, and ${way}`, async ({ page }) => {
    // The gate holds files of this name.
    const fileName = "stage.csv";
    const { id } = await shop.api.createImport(shop.bigFile(9), fileName);
    await page.clock.install();
    await page.goto(`${shop.url}/imports/${id}`);
    const gate = await FaultGate.close(shop.database);
    await page.getByRole("button", { name: "Check the whole file" }).click();
    await gate.untilWaiting(1);
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
    await gate.open();
    const toast = page.getByRole("status").filter({ hasText: fileName });
    await expect(toast).toContainText(`${fileName}: 20,000 balances will change.`, patience);
    if (way === "closes that") {
      await toast.getByRole("button", { name: "Close this message" }).click();
    } else {
      await toast.getByRole("link", { name: "See it" }).focus();
      await page.clock.runFor(60_000);
      await expect(toast).toBeVisible();
      await page.getByRole("link", { name: "Customers" }).focus();
      await page.clock.runFor(21_000);
    }
    await expect(toast).toHaveCount(0);
    await expect(page).toHaveTitle("Settings · Loyalty imports");
  });
}
