import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium, expect, test } from "@playwright/test";
import { checkFile } from "./check-and-change";

const mostMegabytes = 150;
const fileBytes = 10_000_000;
const pauseMilliseconds = 100;

test("a file of 10 MB goes through the pages in a tab of at most 150 MB", async ({ baseURL }) => {
  test.setTimeout(300_000);
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ baseURL: baseURL ?? "", locale: "en-GB" });
  const session = await browser.newBrowserCDPSession();
  const peak = { heap: 0, renderer: 0 };
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");

  const measure = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => privateMegabytes(id));
    peak.heap = Math.max(peak.heap, heap / 1e6);
    peak.renderer = Math.max(peak.renderer, ...renderers);
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
  await region.focus();
  for (let screen = 0; screen < 40; screen++) {
    await region.evaluate((element, share) => element.scrollTo({ top: element.scrollHeight * share }), screen / 40);
    await expect(region.locator("tbody:not([aria-hidden]) tr").nth(60)).toBeAttached();
  }
  await page.keyboard.press("End");
  await expect(region.locator(`[aria-rowindex="${rowCount + 1}"]`)).toBeInViewport();
  watching = false;
  await watched;
  console.log("the most at any time, in MB:", peak);
  expect(peak.heap).toBeLessThan(mostMegabytes);
  // Where the operating system says what a process has for itself.
  expect(peak.renderer).toBeLessThan(mostMegabytes);
  await browser.close();
});

const line = "customer.0000000@memory.example,none yet\n";
const rowCount = Math.floor((fileBytes - 13) / line.length);

function tenMegabytes(): string {
  const lines = Array.from({ length: rowCount }, (_, row) => line.replace("0000000", String(row).padStart(7, "0")));
  return `Email,Points\n${lines.join("")}`;
}

/** What a process and nobody else has in memory; 0 on systems that do not say. */
function privateMegabytes(id: number): number {
  if (!readdirSync("/").includes("proc")) return 0;
  const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) => Number(size));
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1_000;
}
