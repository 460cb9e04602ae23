import { expect, type Page } from "@playwright/test";
import type { HeldShop } from "../held-shop";
import type { Look } from "./state";

const path = "/imports/new";

/** The page of the upload. */
export async function showUploads(_shop: HeldShop, look: Look): Promise<void> {
  await look({ name: "upload", path });
  await look({ name: "upload, a file held over it", path, act: (page) => holdOver(page, ["points.csv"]) });
  await look({ name: "upload, sending", path, act: sendWithoutEnd });
  await look({ name: "upload, refused as too large", path, act: (page) => choose(page, "large.csv", 10_485_761) });
  await look({
    name: "upload, refused as several",
    path,
    act: async (page) => {
      await holdOver(page, ["one.csv", "two.csv"]);
      await drop(page, ["one.csv", "two.csv"]);
      await expect(page.locator("main [role=alert]").first()).toBeVisible();
    },
  });
  await look({
    name: "upload, connection lost",
    path,
    act: async (page) => {
      await page.route("**/api/uploads/**", (route) => route.abort());
      await choose(page, "points.csv", 1_000);
    },
  });
  await look({
    name: "upload, pasted words refused",
    path,
    act: async (page) => {
      await page.locator("main summary").click();
      await page.locator("textarea").fill("just some words");
      await page.locator("form:has(textarea) button").click();
      await expect(page.locator("main [role=alert]").first()).toBeVisible();
    },
  });
}

/** The answer to the upload never comes. */
async function sendWithoutEnd(page: Page): Promise<void> {
  await page.route("**/api/uploads/**", () => new Promise<void>(() => {}));
  await page.locator("input[type=file]").setInputFiles(fileOf("points-of-november.csv", 5_400_000));
  await expect(page.getByRole("progressbar")).toBeVisible();
}

async function choose(page: Page, name: string, size: number): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(fileOf(name, size));
  await expect(page.locator("main [role=alert]").first()).toBeVisible();
}

function fileOf(name: string, size: number) {
  return { name, mimeType: "text/csv", buffer: Buffer.alloc(size, "Email,Points\n") };
}

async function holdOver(page: Page, names: string[]): Promise<void> {
  const mark = page.locator("[aria-hidden].pointer-events-none");
  // The page may not be alive yet.
  await expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer: await filesHeld(page, names) });
    await expect(mark).toBeVisible({ timeout: 250 });
  }).toPass();
}

async function drop(page: Page, names: string[]): Promise<void> {
  await page.dispatchEvent("main", "drop", { dataTransfer: await filesHeld(page, names) });
}

function filesHeld(page: Page, names: string[]) {
  return page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const each of files) data.items.add(new File(["Email,Points\n"], each, { type: "text/csv" }));
    return data;
  }, names);
}
