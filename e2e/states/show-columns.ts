import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { writeWorkbook } from "@/lib/testing/write-workbook";
import { FaultGate } from "../fault-gate";
import type { HeldShop } from "../held-shop";
import type { Look } from "./state";

const unsure = "E-Mail;Saldo A;Umsatz;Punkte verbraucht\nada@example.com;1.234;1.234,56;5\nbo@example.com;7;1;2\n";

const wide = `${Array.from({ length: 14 }, (_, index) => `A column with a long name ${index + 1}`).join(",")},Email,Points
${`${"A cell that does not end ".repeat(8)},`.repeat(14)}ada@example.com,400
`;

/** The page of the columns, and files that do not get so far. */
export async function showColumns(shop: HeldShop, look: Look): Promise<void> {
  const show = async (name: string, file: string | Buffer, fileName: string, act?: (page: Page) => Promise<void>) => {
    const { id } = await shop.api.createImport(file, fileName);
    await look({ name, path: `/imports/${id}/columns`, ...(act && { act }) });
  };
  await show("columns", readFileSync("public/sample-balances.csv"), "balances-of-november.csv");
  await show("columns, unsure and ambiguous", unsure, "punkte.csv");
  await show("columns, not recognised", "Kontakt,Wert A,Wert B\nada,5,7\nbo,1,3\n", "kontakte.csv");
  await show("columns, headerless", "emma.miller@example.com,400\nliam.miller@example.com,250\n", "no-names.csv");
  await show("columns, wide", wide, `${"a-file-name-that-does-not-end-".repeat(7)}.csv`);
  await show("columns, workbook", workbook(), "programme.xlsx", openEverything);
  await show("columns, same column twice", "Email,Points\nada@example.com,5\n", "points.csv", async (page) => {
    await page.locator("main select").nth(1).selectOption({ index: 1 });
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  });
  await show("columns, checking", readFileSync("public/sample-balances.csv"), "checking.csv", async (page) => {
    await page.route("**/columns", (route) =>
      route.request().method() === "POST" ? new Promise<void>(() => {}) : route.continue(),
    );
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.locator("button[aria-disabled=true]")).toBeVisible();
  });
  await show("unreadable, no rows", "Email,Points\n", "empty.csv");
  await show("unreadable, quote", 'Email,Points\nada@example.com,5\n"bo@example.com,7\n', "quote.csv");
  await show("unreadable, picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "logo.csv");
  await show("unreadable, sheet", workbook([]), "first-sheet-is-empty.xlsx", openEverything);
  await showReading(shop, look);
}

async function showReading(shop: HeldShop, look: Look): Promise<void> {
  const gate = await FaultGate.close(shop.database);
  const fileUrl = await shop.api.upload("Email,Points\nada@example.com,5\n");
  const created = await shop.api.post("/v1/loyalty-imports", { fileUrl, fileName: "parse.csv" });
  const { id } = (await created.json()).loyaltyImport;
  await gate.untilWaiting(1);
  await look({ name: "columns, reading", path: `/imports/${id}/columns` });
  await gate.open();
  await shop.api.settled(id, ["PARSED"]);
}

function workbook(first?: string[][]): Buffer {
  const rows = [
    ["Member", "Email", "Balance", "Since"],
    ["Emma Miller", "emma.miller@example.com", "400", "2024-05-01"],
    ["Liam Miller", "liam.miller@example.com", "1250", "2023-11-17"],
  ];
  return writeWorkbook([
    { name: "Members", rows: first ?? rows },
    { name: "Stores", rows: first ? [] : [["Store"], ["Bonn"]] },
  ]);
}

async function openEverything(page: Page): Promise<void> {
  for (const details of await page.locator("main details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
}
