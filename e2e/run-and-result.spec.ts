import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { axeProblems } from "./axe-problems";
import { FaultGate } from "./fault-gate";
import { HeldShop } from "./held-shop";

test.setTimeout(120_000);

/** For what an import at work comes to. */
const patience = { timeout: 30_000 };

let shop: HeldShop;

test.beforeAll(async () => {
  shop = await HeldShop.open("run-and-result", 3105);
});

test.afterAll(async () => {
  await shop.close();
});

test("a run is paused and goes on, with the keyboard, and the page, the tab and the list of imports say so", async ({
  page,
}) => {
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("pause.csv", shop.bigFile(7));
  await gate.untilWaiting(3);
  await page.goto(`${shop.url}/imports/${id}`);
  await expect(page).toHaveURL(/\/run$/);
  await expect(page.getByText("0 of 20,000 rows done").first()).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Writing balances");
  await expect(page).toHaveTitle("0% · pause.csv · Loyalty imports");

  await page.getByRole("button", { name: "Pause" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(/^Pausing\./);
  await expect(page.getByRole("button", { name: "Resume" })).toBeFocused();
  await gate.open();
  await expect(page.getByRole("status")).toHaveText(/^Paused\. What was written stays/, patience);
  await expect(page.getByText("15,000 of 20,000 rows done").first()).toBeVisible();
  await expect(page.getByText("You can close this page. The import waits for you.")).toBeVisible();
  await expect(page).toHaveTitle("Paused · pause.csv · Loyalty imports");
  for (const list of ["/", "/imports"]) {
    await page.goto(`${shop.url}${list}`);
    await expect(page.getByRole("row", { name: /^pause\.csv/ })).toContainText("Paused");
  }

  await page.goto(`${shop.url}/imports/${id}`);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("20,000 balances changed", patience);
  await expect(page).toHaveTitle("Done · pause.csv · Loyalty imports");
});

test("without JavaScript a run can be paused, resumed and canceled", async ({ browser }) => {
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("plain.csv", shop.bigFile(8));
  await gate.untilWaiting(3);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${shop.url}/imports/${id}/run`);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Pausing\./);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("status")).toHaveText("Writing balances");
  await page.getByRole("button", { name: "Cancel the import" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Canceling\./);
  await gate.open();
  expect(await shop.api.settled(id, ["IMPORTED", "FAILED"])).toMatchObject({
    importResult: { successCount: 15_000, notProcessedCount: 5_000, runErrorCode: "CANCELED" },
  });
  await context.close();
});

test("a run is canceled after its numbers were looked at, and what it has written is undone to the end", async ({
  page,
}) => {
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("cancel.csv", shop.bigFile(90), { mode: "ADD" });
  await gate.untilWaiting(3);

  await test.step("the dialog repeats the numbers and gives the focus back", async () => {
    await page.goto(`${shop.url}/imports/${id}/run`);
    const button = page.getByRole("button", { name: "Cancel…" });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Cancel this import?" });
    await expect(dialog).toHaveAccessibleDescription(
      /^0 of 20,000 rows done.*What was written stays, and can be undone afterwards/s,
    );
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Cancel the import" }).click();
    await expect(page.getByRole("status")).toHaveText(/^Canceling\./);
    await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  });

  await test.step("the result of a canceled import", async () => {
    await gate.open();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The import was canceled: 15,000 balances changed, 5,000 rows not reached",
      patience,
    );
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle("Canceled · cancel.csv · Loyalty imports");
    await expect(page.getByText("You can go on later")).toBeVisible();
    expect(await figures(page)).toEqual({
      "Balances changed": "15,000",
      "Stayed as they were": "0",
      "Rows failed": "0",
      "Rows not reached": "5,000",
      "Points added or removed": "+1,350,000",
    });
    await expect(page.getByRole("link", { name: "Download 5,000 rows" })).toBeVisible();
  });

  const undoGate = await FaultGate.close(shop.database, undoGates);
  await test.step("the undo is looked at first", async () => {
    await shop.spendAllBut("c0@b.co", 10);
    await page.getByRole("link", { name: "Undo this import…" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Undo the import of cancel.csv?");
    expect(await figures(page)).toEqual({
      "Changes taken back": "15,000",
      "Points taken back": "−1,349,920",
      "Points given back": "0",
      "Customers short of points": "1",
    });
    await expect(
      page.getByText("1 customer does not have all of the points any more: 80 cannot be taken back"),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: /^c0@b\.co/ })).toHaveText("c0@b.co+901080");
    await page.getByRole("button", { name: "Take back 15,000 changes" }).focus();
    await page.keyboard.press("Enter");
  });

  await test.step("the undo is followed to its end", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This import is being undone");
    await undoGate.untilWaiting(3);
    await expect(page.getByText("0 of 15,000 changes taken back").first()).toBeVisible();
    await expect(page).toHaveTitle("0% · cancel.csv · Loyalty imports");
    await expect(page.getByRole("button", { name: "Delete this import" })).toHaveCount(0);
    await undoGate.open();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This import was undone", patience);
    await expect(page).toHaveTitle("Undone, points were missing · cancel.csv · Loyalty imports");
    await expect(page.getByText("15,000 changes were taken back")).toBeVisible();
    await expect(page.getByText("Points in the programme: −1,349,920.")).toBeVisible();
    await expect(
      page.getByText("1 customer did not have all of the points any more: 80 could not be taken back."),
    ).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the report of the undo" }).click();
    const report = await readFile(await (await downloading).path(), "utf8");
    expect(report.split("\r\n").slice(0, 2)).toEqual([
      '\uFEFF"Row","Email","Points taken back","Balance before","Balance after","Shortfall"',
      "1,c0@b.co,10,10,0,80",
    ]);
    await page.goto(`${shop.url}/imports/${id}/undo`);
    await expect(page).toHaveURL(/\/result$/);
    const timeline = page.getByRole("region", { name: "Who did what" });
    await expect(timeline.getByRole("listitem").first()).toContainText("File uploaded");
    await expect(timeline.getByRole("listitem").last()).toContainText("Undone, points were missing");
  });
});

test("whoever is asked whether to cancel is told when the run ends meanwhile, and the tab never says anything else", async ({
  page,
}) => {
  const gate = await FaultGate.close(shop.database);
  const id = await shop.startImport("meanwhile.csv", shop.bigFile(11));
  await gate.untilWaiting(3);
  await page.goto(`${shop.url}/imports/${id}/run`);
  await page.getByRole("button", { name: "Cancel…" }).click();
  await expect(page.getByRole("alertdialog", { name: "Cancel this import?" })).toBeVisible();
  await page.evaluate(() => {
    const titles = [document.title];
    Object.assign(window, { titles });
    new MutationObserver(() => titles.at(-1) !== document.title && titles.push(document.title)).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await gate.open();
  const dialog = page.getByRole("alertdialog", { name: "The import has ended meanwhile" });
  await expect(dialog).toBeVisible(patience);
  await expect(dialog).toHaveAccessibleDescription(/^There is nothing left to cancel/);
  expect(await axeProblems(page, { within: "[role=alertdialog]" })).toEqual([]);
  await expect(page).toHaveURL(/\/run$/);
  await expect(dialog.getByRole("link", { name: "See the result" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("20,000 balances changed");
  await expect(page).toHaveTitle("Done · meanwhile.csv · Loyalty imports");
  const titles: string[] = await page.evaluate("titles");
  const ended = titles.indexOf("Done · meanwhile.csv · Loyalty imports");
  // Between two pages there may be no title for a moment.
  const said = new Set(titles.slice(ended).filter(Boolean));
  expect([...said]).toEqual(["Done · meanwhile.csv · Loyalty imports"]);
});

test("rows that failed are corrected on the page and imported again, and both imports name each other", async ({
  page,
}) => {
  await shop.api.addCustomers("ada@fix.example", "bo@fix.example", "cy@gmail.com", "di@fix.example");
  const file = "Email,Points\nada@fix.example,5\nbo@fix.example,12.5\ncy@gmial.com,40\nnobody@fix.example,50\n,3\n";
  const { id } = await shop.api.createImport(file, "fix.csv");
  await shop.api.executeImport(id);
  await page.goto(`${shop.url}/imports/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance changed, 4 rows failed");
  const row = (number: string) => page.getByRole("row", { name: new RegExp(`^${number} `) });

  await test.step("a correction that does not help is refused, one that does is kept", async () => {
    const summary = page.getByText("Correct row 2");
    await summary.focus();
    await page.keyboard.press("Enter");
    await expect(row("2").getByLabel("Email")).toHaveValue("bo@fix.example");
    await row("2").getByLabel("Points").fill("a few");
    await row("2").getByRole("button", { name: "Save" }).click();
    await expect(row("2").getByLabel("Points")).toHaveAccessibleDescription(/^“a few” is not a whole number/);
    await row("2").getByLabel("Points").fill("13");
    await page.keyboard.press("Enter");
    await expect(row("2")).toContainText("Corrected. It waits to be imported again.");
    await expect(row("2")).toContainText("was 12.5");
    await expect(page.getByRole("button", { name: "Take the correction of row 2 back" })).toBeFocused();
  });

  await test.step("all suggestions are taken at once, a row is left out, and that is taken back", async () => {
    await page.getByRole("button", { name: "Use 1 suggested email" }).click();
    await expect(row("3")).toContainText("cy@gmail.com");
    await page.getByText("Correct row 5").click();
    await row("5").getByRole("button", { name: "Leave this row out" }).click();
    await expect(row("5")).toContainText("Left out.");
    await page.getByRole("button", { name: "Do not leave row 5 out" }).click();
    await expect(row("5")).toContainText("Correct row 5");
  });

  await test.step("the rows of one reason", async () => {
    await page.getByRole("link", { name: "1 row without an email" }).click();
    await expect(page).toHaveURL(/\?reason=EMAIL_MISSING$/);
    await expect(row("5")).toBeVisible();
    await expect(row("2")).toHaveCount(0);
    await page.getByRole("link", { name: "Show the rows of all reasons" }).click();
    await expect(row("2")).toBeVisible();
  });

  await test.step("the corrected rows are imported", async () => {
    await page.getByRole("button", { name: "Import the 2 corrected rows" }).click();
    await expect(page).toHaveURL(new RegExp(`/imports/(?!${id})[0-9a-f-]{36}/`));
    const followUp = /imports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
    await shop.api.settled(followUp, ["PARSED"]);
    await shop.api.executeImport(followUp);
    await page.goto(`${shop.url}/imports/${followUp}/result`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances changed");
    const linked = page.getByRole("region", { name: "Imports that belong together" });
    await expect(linked).toContainText("This one imports rows again that failed in fix.csv");
    const timeline = page.getByRole("region", { name: "Who did what" });
    await expect(timeline.getByRole("listitem").first()).toContainText("Made from 2 corrected rows of fix.csv, by Web");
    await linked.getByRole("link", { name: "fix.csv", exact: true }).click();
    await expect(page).toHaveURL(`${shop.url}/imports/${id}/result`);
    await expect(linked).toContainText("Rows that failed in this one stand again in fix.csv (2 corrected rows)");
    await expect(row("2")).toContainText("Given to fix.csv (2 corrected rows)");
    await expect(page.getByRole("button", { name: /^Import the/ })).toHaveCount(0);
    const events = (await timeline.getByRole("listitem").allInnerTexts()).map((text) => text.replaceAll("\n", " "));
    expect(events.slice(3)).toEqual(
      [
        "1 row corrected, by Web",
        "1 row corrected, by Web",
        "1 row left out, by Web",
        "1 row taken back in, by Web",
        "2 corrected rows given to a new import, by Web",
      ].map((told) => expect.stringContaining(told)),
    );
  });
});

test("rows that were left out by hand are no failures, in the result and in every list of imports", async ({
  page,
}) => {
  await shop.api.addCustomers("ada@left.example");
  const file = "Email,Points\nada@left.example,5\nnobody@left.example,50\nno one@left.example,4\nbo,3\n";
  const leaveOut = async (name: string, errorCodes: string[]) => {
    const { id } = await shop.api.createImport(`${file},${name}\n`, name);
    const previewed = await shop.api.post("/v1/loyalty-imports/preview", { loyaltyImportId: id });
    expect(previewed.status(), await previewed.text()).toBe(200);
    for (const errorCode of errorCodes) {
      const skipped = await shop.api.post(`/v1/loyalty-imports/${id}/rows/skip`, { errorCode });
      expect(skipped.status(), await skipped.text()).toBe(200);
    }
    await shop.api.executeImport(id);
    return id;
  };
  const some = await leaveOut("some.csv", ["EMAIL_INVALID"]);
  await leaveOut("each.csv", ["EMAIL_INVALID", "EMAIL_MISSING", "CUSTOMER_NOT_FOUND"]);

  await page.goto(`${shop.url}/imports/${some}/result`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance changed, 2 rows failed");
  expect(await figures(page)).toMatchObject({ "Rows failed": "2", "Left out by hand": "2" });
  for (const list of ["/", "/imports"]) {
    await page.goto(`${shop.url}${list}`);
    await expect(page.getByRole("row", { name: /^some\.csv/ })).toContainText(
      "Done, 2 rows failed, 2 left out by hand",
    );
    await expect(page.getByRole("row", { name: /^each\.csv/ })).toContainText("Done, 4 rows left out by hand");
  }
  await page.goto(`${shop.url}/imports/new`);
  const recent = page.getByRole("region", { name: "Recent files" });
  await expect(recent.getByRole("listitem").filter({ hasText: "some.csv" })).toContainText(
    "Done, 2 rows failed, 2 left out by hand",
  );
});

test("every ending is told in its own words, in both languages, and can be read by everybody", async ({
  page,
  browser,
}) => {
  const german = await (await browser.newContext({ locale: "de-DE", colorScheme: "dark" })).newPage();
  const look = async (id: string, english: string, deutsch: string) => {
    await page.goto(`${shop.url}/imports/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(english);
    expect(await axeProblems(page), english).toEqual([]);
    await german.goto(`${shop.url}/imports/${id}`);
    await expect(german.getByRole("heading", { level: 1 })).toHaveText(deutsch);
    expect(await axeProblems(german), deutsch).toEqual([]);
  };
  const file = "Email,Points\nada@fix.example,5\n";
  await shop.api.addCustomers("ada@fix.example");
  const first = await shop.api.createImport(file, "first.csv");
  await shop.api.executeImport(first.id);
  const same = await shop.api.createImport(file, "same.csv");
  await shop.api.executeImport(same.id);
  await look(same.id, "No balance was changed", "Kein Punktestand wurde geändert");
  await expect(page.getByText("Every balance already had the value of the file")).toBeVisible();
  await expect(page.getByRole("link", { name: "Undo this import…" })).toHaveCount(0);

  const none = await shop.api.createImport("Email,Points\nx,1\ny,2\n", "none.csv");
  await shop.api.executeImport(none.id);
  await look(none.id, "0 balances changed, 2 rows failed", "0 Punktestände geändert, 2 Zeilen fehlgeschlagen");

  const strict = await shop.api.createImport(`${file}nobody@fix.example,1\n`, "strict.csv");
  await shop.api.executeImport(strict.id, undefined, { options: { onRowError: "FAIL_ALL" } });
  await look(
    strict.id,
    "Nothing was changed: the import was all or nothing",
    "Nichts wurde geändert: Der Import war alles oder nichts",
  );
  await expect(page.getByText("1 row fails, so that no balance was changed")).toBeVisible();
  await german.context().close();
});

const undoGates = `
  CREATE OR REPLACE TRIGGER undo_gate BEFORE UPDATE ON import_chunk FOR EACH ROW
    WHEN (NEW.reverted_date IS NOT NULL AND OLD.reverted_date IS NULL) EXECUTE FUNCTION wait_at_gate()`;

/** The numbers at the top of a page, by their names. */
async function figures(page: Page): Promise<Record<string, string>> {
  const list = page.locator("main dl");
  await expect(list).toBeVisible();
  const values = await list.locator("dd").allInnerTexts();
  const names = await list.locator("dt").allInnerTexts();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}
