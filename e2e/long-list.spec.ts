import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { checkFile } from "./check-and-change";
import { uploadFile } from "./upload-file";

const rowCount = 5_000;

test.setTimeout(120_000);

test("thousands of rows scroll in one list, of which only what is near is in the page", async ({ page, browser }) => {
  const rows = Array.from({ length: rowCount }, (_, index) => `row.${index + 1}@long.example,n/a`);
  await uploadFile(page, "long.csv", ["Email,Points", ...rows].join("\n"));
  await checkFile(page, { timeout: 30_000 });
  const table = page.getByRole("table", { name: "Row by row" });
  const region = page.getByRole("region", { name: "All rows, to be scrolled" });
  const row = (number: number) => table.locator(`[aria-rowindex="${number + 1}"]`);

  await test.step("before anybody comes to it, it has the first rows, and says of how many", async () => {
    await expect(table).toHaveAttribute("aria-rowcount", "5001");
    await expect(table.locator("tbody:not([aria-hidden]) tr")).toHaveCount(50);
    await expect(page.getByText("Rows 1 to 50 of 5,000")).toBeVisible();
  });

  await test.step("the keyboard scrolls it, to its end and back", async () => {
    await region.focus();
    // The browser gives up scrolling when the list makes room for its rows in that very moment.
    await expect(async () => {
      await page.keyboard.press("End");
      await expect(row(rowCount)).toContainText("row.5000@long.example");
    }).toPass();
    await expect(row(rowCount)).toBeInViewport();
    await expect(page.getByText("to 5,000 of 5,000")).toBeVisible();
    expect(await table.locator("tbody:not([aria-hidden]) tr").count()).toBeLessThan(400);
    await page.keyboard.press("Home");
    await expect(row(1)).toBeInViewport();
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press("PageDown");
    await expect(page.getByText("Rows 1 to")).toHaveCount(0);
  });

  await test.step("a row is gone to by its number, and is found again when the page is loaded again", async () => {
    await page.getByLabel("Go to row").fill("3210");
    await page.keyboard.press("Enter");
    await expect(row(3_210)).toBeInViewport();
    await expect(page).toHaveURL(/from=3209$/);
    await page.reload();
    await expect(row(3_210)).toBeInViewport();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step("on a low screen, a row that is gone to comes into view, though the form stands below the list", async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 360, height: 640 });
    await page.getByLabel("Go to row").fill("2800");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press("Enter");
    await expect(row(2_800)).toBeInViewport({ ratio: 1 });
    await page.setViewportSize(size);
  });

  await test.step("what is opened stays open when it is scrolled away, and a correction keeps the place", async () => {
    await region.focus();
    await page.keyboard.press("End");
    await page.getByText("Correct row 4,999").click();
    await row(4_999).getByLabel("Email").fill("half typed");
    await region.evaluate((element) => element.scrollTo({ top: 0 }));
    await expect(row(1)).toBeInViewport();
    await region.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(row(4_999).getByLabel("Email")).toHaveValue("half typed");
    await row(4_999).getByRole("button", { name: "Leave this row out" }).click();
    await expect(row(4_999)).toContainText("left out");
    await expect(row(4_999)).toBeInViewport();
    await expect(page.getByRole("button", { name: "Do not leave row 4,999 out" })).toBeFocused();
  });

  await test.step("while a row is still to come the button says so", async () => {
    let send = () => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route("**/review/rows?*", async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel("Go to row").fill("1400");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Going…" })).toBeVisible();
    send();
    await expect(page.getByRole("button", { name: "Go", exact: true })).toBeVisible();
    await expect(row(1_400)).toBeInViewport();
    await page.unroute("**/review/rows?*");
  });

  await test.step("from a part of the rows, a row is gone to among all", async () => {
    const failing = page.getByRole("link", { name: /^Will fail/ });
    const search = page.getByRole("searchbox");
    for (const takePart of [() => failing.click(), () => search.fill("row.12@").then(() => search.press("Enter"))]) {
      await takePart();
      await expect(page.getByRole("button", { name: "Show it among all rows" })).toBeVisible();
      await page.getByLabel("Go to row").fill("77");
      await page.getByRole("button", { name: "Show it among all rows" }).click();
      await expect(page.getByRole("link", { name: /^All/ })).toHaveAttribute("aria-current", "true");
      await expect(search).toHaveValue("");
      await expect(row(77)).toBeInViewport();
    }
  });

  await test.step("rows that do not come can be asked for again", async () => {
    await page.route("**/review/rows?*", (route) => route.abort());
    await page.getByLabel("Go to row").fill("2500");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Some rows did not come.")).toBeVisible();
    await page.unroute("**/review/rows?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(row(2_500)).toBeInViewport();
    await expect(page.getByText("Some rows did not come.")).toHaveCount(0);
  });

  await test.step("without JavaScript there are pages", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(withoutPlace(page));
    await plain.getByRole("link", { name: "Next rows" }).click();
    await expect(plain.getByRole("row", { name: /^51 row\.51@long/ })).toBeVisible();
    await plain.getByLabel("Go to row").fill("4321");
    await plain.keyboard.press("Enter");
    await expect(plain.getByRole("row", { name: /^4,321 row\.4321@long/ })).toBeVisible();
    await context.close();
  });
});

function withoutPlace(page: Page): string {
  return page.url().replace(/\?.*/, "");
}
