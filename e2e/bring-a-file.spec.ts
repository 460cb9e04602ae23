import { expect, type Page, test } from "@playwright/test";
import { uploadFile } from "./upload-file";

const table = "Email\tPoints\nada@bring.example\t5\nbo@bring.example\t7\n";

for (const path of ["/", "/imports", "/imports/new"]) {
  test(`a file that is dropped anywhere on ${path} is uploaded`, async ({ page }) => {
    await page.goto(path);
    await dropFile(page, "dropped.csv", "Email,Points\nada@bring.example,5\n");
    await expect(page).toHaveURL(/\/columns$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("dropped.csv");
  });
}

test("several files at once are refused in words", async ({ page }) => {
  await page.goto("/imports");
  await dropFile(page, "one.csv", "Email,Points\n", "two.csv");
  await expect(page.getByText("These are several files. Import them one after the other.")).toBeVisible();
});

test("cells that are pasted anywhere on the page are uploaded as a file", async ({ page }) => {
  await page.goto("/imports/new");
  const paste = () =>
    page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event);
    }, table);
  // Whoever takes what is pasted keeps the browser from doing so; the page may not be ready yet.
  await expect.poll(paste).toBe(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("pasted-table.tsv");
  await expect(page.getByText("2 rows, 2 columns, separated by tabs. Nothing changes yet.")).toBeVisible();
});

test("cells can be typed, and what is no table is refused where it stands", async ({ page }) => {
  await page.goto("/imports/new");
  await page.getByText("Or paste cells from a spreadsheet").click();
  const cells = page.getByLabel("Copy the cells, with the names of the columns");
  await cells.fill("just some words");
  await page.getByRole("button", { name: "Use these cells" }).click();
  await expect(cells).toHaveAccessibleDescription(/^This is not a table\./);
  await cells.fill("Email,Points\nada@bring.example,5");
  await page.getByRole("button", { name: "Use these cells" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("pasted-table.csv");
});

test("a file that was uploaded before is imported again without sending it", async ({ page }) => {
  await uploadFile(page, "again.csv", "Email,Points\nada@bring.example,5\n");
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  const first = page.url();
  await page.goto("/imports/new");
  const recent = page.getByRole("region", { name: "Recent files" });
  await expect(recent.getByRole("listitem").first()).toContainText("again.csvReady to import");
  await page.getByRole("button", { name: "Import again.csv again" }).click();
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("again.csv");
  expect(page.url()).not.toBe(first);
  await page.goto("/imports/new");
  await expect(recent.getByRole("link", { name: "again.csv" })).toHaveCount(1);
});

/** Drops files on the middle of the page, as a merchant would from a folder. */
async function dropFile(page: Page, name: string, content: string, secondName?: string): Promise<void> {
  const names = secondName ? [name, secondName] : [name];
  const dataTransfer = await page.evaluateHandle(
    ([files, text]) => {
      const data = new DataTransfer();
      for (const each of files) data.items.add(new File([text], each, { type: "text/csv" }));
      return data;
    },
    [names, content] as const,
  );
  // The page may not be alive yet.
  await expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer });
    await expect(page.getByText("Drop the file to upload it")).toBeVisible({ timeout: 250 });
  }).toPass();
  await page.dispatchEvent("main", "drop", { dataTransfer });
}

test("a sample that does not come says so, and can be asked for again", async ({ page }) => {
  await page.goto("/imports/new");
  await page.route("**/sample-balances.csv", (route) => route.abort());
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await expect(page.getByText("The sample could not be fetched. Try it again.")).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("sample-balances.csv");
});
