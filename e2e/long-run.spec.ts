import { expect, test } from "@playwright/test";
import { checkFile, confirmChange } from "./check-and-change";
import { uploadFile } from "./upload-file";

const rowCount = 100_000;
const patience = { timeout: 60_000 };

test("a run goes on through a reload and a lost connection, and back leads to where it stands", async ({
  page,
  context,
}) => {
  test.slow();
  const rows = Array.from({ length: rowCount }, (_, index) => `nobody.${index}@long-run.example,${index}`);
  await uploadFile(page, "long.csv", ["Email,Points", ...rows].join("\n"));
  await checkFile(page, patience);
  await confirmChange(page, "Finish without changes");

  await expect(page).toHaveURL(/\/run$/);
  const list = await context.newPage();
  await list.goto("/imports");
  const row = list.getByRole("row", { name: /^long\.csv/ }).first();
  await expect(row).toContainText("Importing");
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
  await expect(page.getByText("You can close this page. The import goes on.")).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText(/^No answer since \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
  await context.setOffline(false);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 balances changed, 100,000 rows failed", patience);
  await expect(page).toHaveURL(/\/result$/);
  // The list of imports has followed by itself.
  await expect(row).toContainText("Done, 100,000 rows failed");
  await list.close();
  await page.goBack();
  await expect(page).toHaveURL(/\/result$/);
  await page.getByRole("link", { name: "Next failed rows" }).click();
  await expect(page).toHaveURL(/\?after=50$/);
  await expect(page.getByRole("row", { name: /^51 nobody\.50@long-run\.example/ })).toBeVisible();
});
