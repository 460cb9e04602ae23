import { expect, type Page } from "@playwright/test";
import { FaultGate } from "../fault-gate";
import type { HeldShop } from "../held-shop";
import { openDialog } from "./open-dialog";
import { untilUndone } from "./show-results";
import type { Look } from "./state";

const patience = { timeout: 60_000 };

/** The page of the run, from its turn to its end, and what follows from an end that comes early. */
export async function showRuns(shop: HeldShop, look: Look): Promise<void> {
  await shop.addCustomersOfBigFile();
  const gate = await FaultGate.close(shop.database, gates);
  const id = await shop.startImport("members-of-all-stores.csv", shop.bigFile(7));
  const run = `/imports/${id}/run`;
  await gate.untilWaiting(3);
  const queued = await shop.startImport("waits.csv", "Email,Points\nc1@b.co,5\n");
  await look({ name: "run, queued", path: `/imports/${queued}/run` });
  await look({ name: "run", path: run });
  await look({ name: "run, cancel asked", path: run, act: openDialog });
  await look({ name: "run, no answer", path: run, act: loseServer });
  await look({ name: "overview, one running", path: "/" });
  await look({ name: "imports, one running", path: "/imports" });
  await shop.api.post("/v1/loyalty-imports/pause", { loyaltyImportId: id });
  await look({ name: "run, pausing", path: run });
  await gate.open();
  await expect.poll(async () => (await read(shop, id)).progress?.state, patience).toBe("PAUSED");
  await look({ name: "run, paused", path: run });

  const second = await FaultGate.close(shop.database, gates);
  await shop.api.post("/v1/loyalty-imports/resume", { loyaltyImportId: id });
  await second.untilWaiting(1);
  await look({ name: "run, mostly done", path: run });
  await shop.api.post("/v1/loyalty-imports/cancel", { loyaltyImportId: id });
  await look({ name: "run, canceling", path: run });
  await second.open();
  await shop.api.settled(id, ["IMPORTED", "FAILED"]);
  await shop.api.settled(queued, ["IMPORTED"]);
  await showCanceled(shop, look);
  await showClosing(shop, look);
}

async function showCanceled(shop: HeldShop, look: Look): Promise<void> {
  const gate = await FaultGate.close(shop.database, gates);
  const id = await shop.startImport("canceled.csv", shop.bigFile(90), { mode: "ADD" });
  await gate.untilWaiting(3);
  await shop.api.post("/v1/loyalty-imports/cancel", { loyaltyImportId: id });
  await gate.open();
  await shop.api.settled(id, ["FAILED"]);
  await look({ name: "result, canceled", path: `/imports/${id}/result` });
  await look({ name: "told of the end", path: "/customers", act: (page) => hearOf(page, id) });
  await shop.spendAllBut("c0@b.co", 10);
  await look({ name: "undo, short of points", path: `/imports/${id}/undo` });

  const undoing = await FaultGate.close(shop.database, undoGates);
  await shop.api.post("/v1/loyalty-imports/revert", { loyaltyImportId: id });
  await undoing.untilWaiting(3);
  await look({ name: "result, being undone", path: `/imports/${id}/result` });
  await undoing.open();
  await untilUndone(shop, id);
  await look({ name: "result, undone, short of points", path: `/imports/${id}/result` });
}

async function showClosing(shop: HeldShop, look: Look): Promise<void> {
  const gate = await FaultGate.close(shop.database, closingGates);
  const id = await shop.startImport("closing.csv", shop.bigFile(41));
  await gate.untilWaiting(1);
  await look({ name: "run, closing", path: `/imports/${id}/run` });
  await gate.open();
  await shop.api.settled(id, ["IMPORTED"]);
  const reason = "The database answered: could not extend file: No space left on device.";
  await shop.query(
    "UPDATE loyalty_import SET status = 'FAILED', run_error_code = 'FAULT', run_error_reason = $2 WHERE id = $1",
    [id, reason],
  );
  await look({ name: "result, stopped", path: `/imports/${id}/result` });
}

async function read(shop: HeldShop, id: string) {
  return (await (await shop.api.get(`/v1/loyalty-imports?loyaltyImportId=${id}`)).json()).loyaltyImport;
}

async function loseServer(page: Page): Promise<void> {
  const notices = page.locator("main .rounded-lg.border-caution");
  await page.route("**/progress", (route) => route.abort());
  await expect(notices).toBeVisible({ timeout: 15_000 });
}

/** As if the end had come while this tab showed another page. */
async function hearOf(page: Page, id: string): Promise<void> {
  await page.evaluate((key) => sessionStorage.setItem(key, ""), `at work: ${id}`);
  await page.reload();
  await expect(page.locator("[role=status] a")).toBeVisible({ timeout: 15_000 });
}

const gates = `
  CREATE OR REPLACE TRIGGER run_gate BEFORE UPDATE ON import_chunk FOR EACH ROW
    WHEN (NEW.applied_date IS NOT NULL AND OLD.applied_date IS NULL) EXECUTE FUNCTION wait_at_gate()`;

const undoGates = `
  CREATE OR REPLACE TRIGGER undo_gate BEFORE UPDATE ON import_chunk FOR EACH ROW
    WHEN (NEW.reverted_date IS NOT NULL AND OLD.reverted_date IS NULL) EXECUTE FUNCTION wait_at_gate()`;

/** Its chunks pass. */
const closingGates = `
  DROP TRIGGER run_gate ON import_chunk;
  CREATE OR REPLACE TRIGGER closing_gate BEFORE UPDATE ON loyalty_import FOR EACH ROW
    WHEN (NEW.status = 'IMPORTED' AND OLD.status = 'IMPORTING') EXECUTE FUNCTION wait_at_gate()`;
