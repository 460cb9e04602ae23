import { devices, expect, type Page, test } from "@playwright/test";
import { axeProblems } from "./axe-problems";
import { HeldShop } from "./held-shop";
import { samplePages } from "./sample-pages";
import { partNames } from "./states/part-names.mjs";
import { showEveryState } from "./states/show-every-state";

const desktop = { width: 1280, height: 720 };
const zoomedTwice = { width: 640, height: 400 };
const phone = { width: 360, height: 740 };

let shop: HeldShop | undefined;

// Also when the walk has failed or taken too long: the app is a process of its own.
test.afterEach(async () => {
  await shop?.close();
  shop = undefined;
});

for (const part of partNames) {
  test(`every state of the ${part} can be read and used by everybody: axe finds nothing, nothing needs scrolling sideways`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const ownShop = await HeldShop.openAsInstalled("accessibility", 3112);
    shop = ownShop;
    const context = await browser.newContext({
      ...devices["Desktop Chrome"],
      baseURL: ownShop.url,
      locale: "en-GB",
      // Colours that are on their way from light to dark are none of either.
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await showEveryState(
      ownShop,
      ({ name, path, act }) =>
        test.step(name, async () => {
          await page.emulateMedia({ colorScheme: "light" });
          await page.setViewportSize(desktop);
          await page.goto(path);
          await expect(page.getByRole("heading").first()).toBeVisible();
          await act?.(page);
          for (const details of await page.locator("details").all()) await details.evaluate(open);
          // What lies behind a dialog cannot be reached; the test below sees to that.
          const within = (await page.getByRole("alertdialog").count()) > 0 ? "[role=alertdialog]" : "html";
          expect.soft(await axeProblems(page, { within }), name).toEqual([]);
          await page.emulateMedia({ colorScheme: "dark" });
          expect.soft(await axeProblems(page, { within, looksAt: "contrasts" }), `${name}, dark`).toEqual([]);
          await page.setViewportSize(zoomedTwice);
          expect.soft(await isTooWide(page), `${name}, at a zoom of 200 %`).toBe(false);
          await page.setViewportSize(phone);
          expect.soft(await isTooWide(page), `${name}, on a phone`).toBe(false);
          expect.soft(await axeProblems(page, { within, looksAt: "structure" }), `${name}, on a phone`).toEqual([]);
          await page.unrouteAll({ behavior: "ignoreErrors" });
          await page.evaluate(() => sessionStorage.clear());
        }),
      part,
    );
    await context.close();
  });
}

test("a dialog is read out, holds the focus, and gives it back", async ({ page }) => {
  const { result = "" } = await samplePages(page);
  await page.goto(result);
  const button = page.getByRole("button", { name: "Delete this import" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: /^Delete the import of / });
  await expect(dialog).toHaveAccessibleDescription(/^The file goes/);
  expect(await axeProblems(page, { within: "[role=alertdialog]" })).toEqual([]);
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press("Tab");
    await expect(dialog.locator(":focus")).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

function open(element: Element): void {
  element.setAttribute("open", "");
}
