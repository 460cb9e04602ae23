import { expect, type Page, test } from "@playwright/test";
import { samplePages } from "./sample-pages";

/** A sum of shares of the window that moved, as browsers count it; from 0.1 on people are said to notice. */
const mostShift = 0.01;

test("nothing on a page moves while it comes, by itself or by a link", async ({ page }) => {
  test.setTimeout(120_000);
  const pages = await samplePages(page);
  await page.addInitScript(countShifts);
  const shifts: Record<string, number> = {};
  for (const name of ["overview", "imports", "upload", "columns", "review", "result", "customers"]) {
    await page.goto(pages[name] ?? "");
    await untilQuiet(page);
    shifts[name] = await page.evaluate(shiftSoFar);
  }
  await page.goto("/");
  await page.getByRole("navigation").getByRole("link", { name: "Imports" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Imports");
  await untilQuiet(page);
  shifts["by a link"] = await page.evaluate(shiftSoFar);
  console.log(shifts);
  expect(Object.entries(shifts).filter(([, shift]) => shift > mostShift)).toEqual([]);
});

test("letters that come late move nothing", async ({ page }) => {
  test.setTimeout(120_000);
  const { review = "" } = await samplePages(page);
  // So narrow that many lines would break elsewhere in another font.
  await page.setViewportSize({ width: 412, height: 823 });
  await page.addInitScript(countShifts);
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/*.woff2", async (route) => {
    await sent;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.woff2");
  const came = page.waitForResponse("**/*.woff2");
  await page.goto(review, { waitUntil: "commit" });
  await asked;
  await expect(page.getByRole("table")).toBeVisible();
  send();
  await came;
  await untilQuiet(page);
  expect(await page.evaluate(shiftSoFar)).toBeLessThan(mostShift);
});

test("the sum of shifts tells of something that moves", async ({ page }) => {
  await page.addInitScript(countShifts);
  await page.goto("/imports/new");
  await untilQuiet(page);
  await page.evaluate(() =>
    document.querySelector("main")?.before(Object.assign(document.createElement("p"), { innerText: "x\n".repeat(20) })),
  );
  await expect.poll(() => page.evaluate(shiftSoFar)).toBeGreaterThan(mostShift);
});

test("without JavaScript every page shows what it has", async ({ browser, baseURL, page }) => {
  test.setTimeout(120_000);
  const pages = await samplePages(page);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const plain = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await plain.goto(path);
    await expect(plain.getByRole("heading", { level: 1 }), name).toBeVisible();
    await expect(plain.locator("main :is(table, form, dl, a):visible").first(), name).toBeVisible();
  }
  await context.close();
});

async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn))));
}

/** Runs in the page, before anything of it: what moves after somebody has done something is not counted. */
function countShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput) shifts.push(Number(entry.value));
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function shiftSoFar(): number {
  const shifts: unknown = "shifts" in window ? window.shifts : undefined;
  return Array.isArray(shifts) ? shifts.reduce((sum: number, shift: number) => sum + shift, 0) : Number.NaN;
}
