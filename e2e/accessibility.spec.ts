import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, devices, expect, type Page, test } from "@playwright/test";
import { samplePages } from "./sample-pages";

const ways: [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
];

test("every page can be read and used by everybody: axe finds nothing, nothing needs scrolling sideways", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const options = { ...devices["Desktop Chrome"], baseURL: baseURL ?? "", locale: "en-GB" };
  const preparing = await browser.newContext(options);
  const pages = await samplePages(await preparing.newPage());
  await preparing.close();
  for (const [way, wayOptions] of ways) {
    const context = await browser.newContext({ ...options, ...wayOptions });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await test.step(`${name}, ${way}`, async () => {
        await page.goto(path);
        await expect(page.getByRole("heading").first()).toBeVisible();
        for (const details of await page.locator("details").all()) await details.evaluate(open);
        expect(await problemsOf(page), `${name}, ${way}`).toEqual([]);
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(isWide, `${name}, ${way}`).toBe(false);
      });
    }
    await context.close();
  }
});

test("at a zoom of 200 % no page needs scrolling sideways", async ({ page }) => {
  const pages = await samplePages(page);
  await page.setViewportSize({ width: 640, height: 400 });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), name).toBe(false);
  }
});

test("a dialog is read out, holds the focus, and gives it back", async ({ page }) => {
  const { result = "" } = await samplePages(page);
  await page.goto(result);
  const button = page.getByRole("button", { name: "Delete this import" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: /^Delete the import of / });
  await expect(dialog).toHaveAccessibleDescription(/^The file goes/);
  expect(await problemsOf(page, "[role=alertdialog]")).toEqual([]);
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press("Tab");
    await expect(dialog.locator(":focus")).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function problemsOf(page: Page, within = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(standards).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

function open(element: Element): void {
  element.setAttribute("open", "");
}
