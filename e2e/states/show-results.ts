import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { demoCustomers } from "@/lib/sites/demo-site";
import type { HeldShop } from "../held-shop";
import { unusualRows } from "../sample-pages";
import { openDialog } from "./open-dialog";
import type { Look } from "./state";

const people = demoCustomers().slice(900);

/** The page of the result, what leads from it, and a file of failed rows that is brought back. */
export async function showResults(shop: HeldShop, look: Look): Promise<void> {
  const run = async (fileName: string, rows: string, options: object = {}) => {
    const { id } = await shop.api.createImport(rows, fileName);
    await shop.api.executeImport(id, undefined, { options });
    return { id, path: `/imports/${id}/result` };
  };
  const sample = await run("balances-of-november.csv", readFileSync("public/sample-balances.csv", "utf8"));
  await look({ name: "result", path: sample.path });
  await look({ name: "result, one reason", path: `${sample.path}?reason=CUSTOMER_NOT_FOUND` });
  await look({ name: "result, correction open", path: sample.path, act: openRefusedCorrection });
  await look({ name: "result, deletion", path: sample.path, act: openDialog });
  await look({ name: "file, after the result", path: sample.path.replace("/result", "/file") });
  await showFileOfFailedRows(shop, look, sample.id);
  await showFollowUp(shop, look, sample);

  const right = await run("all-right.csv", rowsOf(0, 12, 300));
  await look({ name: "result, all right", path: right.path });
  const unusual = await run("unusual.csv", unusualRows);
  await look({ name: "result, unusual rows", path: unusual.path });
  const same = await run("one-row-unchanged.csv", rowsOf(0, 1, 300));
  await look({ name: "result, nothing changed", path: same.path });
  const none = await run("every-row-fails.csv", "Email,Points\nx@example.com,5\ny@example.com,n/a\n");
  await look({ name: "result, every row failed", path: none.path });
  const strict = await run("all-or-nothing.csv", `${rowsOf(0, 3, 9)}x@example.com,6\n`, { onRowError: "FAIL_ALL" });
  await look({ name: "result, all or nothing", path: strict.path });

  const undone = await run("to-be-undone.csv", rowsOf(20, 32, 500));
  await look({ name: "undo", path: `/imports/${undone.id}/undo` });
  await shop.api.post("/v1/loyalty-imports/revert", { loyaltyImportId: undone.id });
  await untilUndone(shop, undone.id);
  await look({ name: "result, undone", path: undone.path });
}

async function showFileOfFailedRows(shop: HeldShop, look: Look, id: string): Promise<void> {
  const link = await shop.api.get(`/v1/loyalty-imports/error-file-download-url?loyaltyImportId=${id}`);
  const file = await (await shop.api.get((await link.json()).url)).body();
  const again = await shop.api.createImport(file, "failed-rows-of-november.csv");
  await look({ name: "columns, file of failed rows", path: `/imports/${again.id}/columns` });
}

async function showFollowUp(shop: HeldShop, look: Look, { id, path }: { id: string; path: string }): Promise<void> {
  const failed = await shop.api.get(`/v1/loyalty-imports/${id}/rows?filter=FAILED`);
  const [first, second] = (await failed.json()).rows;
  await shop.api.patch(`/v1/loyalty-imports/${id}/rows/${first.rowNumber}`, { email: first.suggestion });
  await shop.api.patch(`/v1/loyalty-imports/${id}/rows/${second.rowNumber}`, { skip: true });
  await look({ name: "result, corrections waiting", path });
  const retried = await shop.api.post("/v1/loyalty-imports/retry", { loyaltyImportId: id });
  const followUp = (await retried.json()).loyaltyImport.id;
  await shop.api.settled(followUp, ["PARSED"]);
  await look({ name: "columns, follow-up", path: `/imports/${followUp}/columns` });
  await shop.api.executeImport(followUp);
  await look({ name: "result, follow-up", path: `/imports/${followUp}/result` });
  await look({ name: "result, followed up", path });
}

/** @returns when an undo has come to its end */
export async function untilUndone(shop: HeldShop, id: string): Promise<void> {
  const status = async () => {
    const { loyaltyImport } = await (await shop.api.get(`/v1/loyalty-imports?loyaltyImportId=${id}`)).json();
    return loyaltyImport.revertResult?.status;
  };
  await expect.poll(status, { timeout: 60_000 }).toBe("REVERTED");
}

function rowsOf(first: number, end: number, points: number): string {
  return `Email,Points\n${people
    .slice(first, end)
    .map(({ email }, index) => `${email},${points + index}\n`)
    .join("")}`;
}

async function openRefusedCorrection(page: Page): Promise<void> {
  const row = page.locator("tbody tr").filter({ has: page.locator("details") });
  await row.first().locator("summary").click();
  await row.first().locator("input[name=points]").fill("a few");
  await row.first().locator("details button[type=submit]").first().click();
  await expect(row.first().locator("[aria-invalid=true]").first()).toBeVisible();
}
