import { writeFileSync } from "node:fs";
import { chromium, expect, test } from "@playwright/test";
import { checkFile } from "./check-and-change";

const mostMegabytes = 150;
/** Nodes of the page in all; forty places of the list are several times as many. */
const mostNodes = 20_000;
const fileBytes = 10_000_000;
const pauseMilliseconds = 100;

test("a file of 10 MB goes through the pages, whose scripts never hold more than 150 MB", async ({ baseURL }) => {
  test.setTimeout(300_000);
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ baseURL: baseURL ?? "", locale: "en-GB" });
  let peak = 0;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");

  const metric = async (wanted: string) => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  };
  const measure = async () => {
    peak = Math.max(peak, (await metric("JSHeapUsedSize")) / 1e6);
  };
  let watching = true;
  const watched = (async () => {
    while (watching) {
      await measure();
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds));
    }
  })();

  // A file of the disk: the test would otherwise hand its bytes to the tab.
  const path = test.info().outputPath("ten-megabytes.csv");
  writeFileSync(path, tenMegabytes());
  await page.goto("/imports/new");
  await page.getByLabel("Drop your file here").setInputFiles(path);
  await checkFile(page, { timeout: 120_000 });
  const region = page.getByRole("region", { name: "All rows, to be scrolled" });
  const row = (number: number) => region.locator(`[aria-rowindex="${number + 1}"]`);
  for (let screen = 1; screen <= 40; screen++) {
    const number = Math.floor((rowCount * screen) / 41);
    await page.getByLabel("Go to row").fill(String(number));
    await page.keyboard.press("Enter");
    await expect(row(number)).toBeInViewport();
  }
  await region.focus();
  await page.keyboard.press("End");
  await expect(row(rowCount)).toBeInViewport();
  watching = false;
  await watched;
  expect(peak).toBeLessThan(mostMegabytes);
  // Rows that were scrolled away are let go: browsers clear them away when it suits them, and here at once.
  await devtools.send("HeapProfiler.collectGarbage");
  expect(await metric("Nodes")).toBeLessThan(mostNodes);
  await browser.close();
});

const line = "customer.0000000@memory.example,12345678\n";
const rowCount = Math.floor((fileBytes - 13) / line.length);

function tenMegabytes(): string {
  const lines = Array.from({ length: rowCount }, (_, row) => line.replace("0000000", String(row).padStart(7, "0")));
  return `Email,Points\n${lines.join("")}`;
}
