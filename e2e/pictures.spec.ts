import { type Browser, type BrowserContextOptions, devices, expect, type Page, test } from "@playwright/test";
import { FaultGate } from "./fault-gate";
import { HeldShop } from "./held-shop";
import { samplePages } from "./sample-pages";

// Not a test: it draws every page in every state, to be looked at. PICTURES=1 npm test -- e2e/pictures
test.skip(process.env.PICTURES !== "1", "draws pictures when it is asked to");
test.setTimeout(900_000);

const ways: [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ["german", { locale: "de-DE", timezoneId: "Europe/Berlin" }],
  ["forced-colours", { forcedColors: "active" }],
];

test("every page", async ({ page, browser, baseURL }) => {
  const pages = await samplePages(page);
  const { result = "" } = pages;
  await draw(browser, baseURL ?? "", { ...pages, "import, deletion": result });
});

test("imports at work, paused, canceled, undone and stopped", async ({ browser }) => {
  const shop = await HeldShop.open("pictures", 3107);
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("running.csv", shop.bigFile(7));
  await gate.untilWaiting(3);
  await draw(browser, shop.url, {
    running: `/imports/${id}`,
    "imports, one running": "/imports",
    "overview, one running": "/",
  });
  await shop.api.post("/v1/loyalty-imports/pause", { loyaltyImportId: id });
  await draw(browser, shop.url, { pausing: `/imports/${id}` });
  await gate.open();
  await expect.poll(async () => (await stateOf(shop, id)).progress?.state, { timeout: 60_000 }).toBe("PAUSED");
  await draw(browser, shop.url, { paused: `/imports/${id}` });
  await shop.api.post("/v1/loyalty-imports/cancel", { loyaltyImportId: id });
  await shop.api.settled(id, ["FAILED"]);
  await draw(browser, shop.url, { canceled: `/imports/${id}`, "undo, planned": `/imports/${id}/undo` });
  await shop.spendAllBut("c1@b.co", 2);
  await draw(browser, shop.url, { "undo, short": `/imports/${id}/undo` });
  await shop.api.post("/v1/loyalty-imports/revert", { loyaltyImportId: id });
  await expect.poll(async () => (await stateOf(shop, id)).revertResult?.status, { timeout: 60_000 }).toBe("REVERTED");
  await draw(browser, shop.url, { "undone, short": `/imports/${id}` });
  const all = await shop.api.createImport("Email,Points\nc1@b.co,5\nnobody@b.co,6\n", "all-or-nothing.csv");
  await shop.api.executeImport(all.id, undefined, { options: { onRowError: "FAIL_ALL" } });
  const same = await shop.api.createImport("Email,Points\nc1@b.co,2\n", "one-row-unchanged.csv");
  await shop.api.executeImport(same.id);
  const bad = await shop.api.createImport("Email,Points\nx@b.co,5\ny@b.co,n/a\n", "every-row-fails.csv");
  await shop.api.executeImport(bad.id);
  await draw(browser, shop.url, {
    "all or nothing": `/imports/${all.id}`,
    "nothing changed": `/imports/${same.id}`,
    "every row failed": `/imports/${bad.id}`,
    "imports, many kinds": "/imports",
    "overview, many kinds": "/",
  });
  await shop.close();
});

async function stateOf(shop: HeldShop, id: string) {
  return (await (await shop.api.get(`/v1/loyalty-imports?loyaltyImportId=${id}`)).json()).loyaltyImport;
}

async function draw(browser: Browser, baseURL: string, pages: Record<string, string>): Promise<void> {
  for (const [way, options] of ways) {
    const context = await browser.newContext({ ...devices["Desktop Chrome"], baseURL, locale: "en-GB", ...options });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      if (name.endsWith("deletion")) await openDeletion(page);
      await page.screenshot({
        path: `test-results/pictures/${name.replaceAll(/\W+/g, "-")}-${way}.png`,
        fullPage: true,
      });
    }
    await context.close();
  }
}

async function openDeletion(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Delete this import|löschen/ }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
}
