import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { checkFile, confirmChange } from "./check-and-change";
import { uploadFile } from "./upload-file";

const balances = `Email,Name,Points
ADA@journey.example,Ada Lovelace,1200
bo@journey.example,Bo,300
cy@journey.example,Cy,12.5
ada@journey.example,Ada again,7
nobody@journey.example,Nobody,50
not-an-email,Di,5
`;

test("a merchant imports balances, corrects the failed rows and finds every change in a customer's history", async ({
  page,
}) => {
  await addCustomer(page, "ada@journey.example", "Ada");
  await addCustomer(page, "bo@journey.example", "");
  await addCustomer(page, "cy@journey.example", "Cy");

  await test.step("upload and columns", async () => {
    await uploadFile(page, "balances.csv", balances);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("balances.csv");
    await expect(page.getByText("6 rows, 3 columns, separated by commas. Nothing changes yet.")).toBeVisible();
    await expect(page.getByText("The two columns were recognised.")).toBeVisible();
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue("0");
    await expect(page.getByLabel("Points", { exact: true })).toHaveValue("2");
    await expect(page.getByText("The first 5 of 6 rows.")).toBeVisible();
  });

  await test.step("a column cannot be used twice", async () => {
    await page.getByLabel("Points", { exact: true }).selectOption("Email");
    await page.getByRole("button", { name: "Check the whole file" }).click();
    await expect(page.getByLabel("Points", { exact: true })).toHaveAccessibleDescription(
      "This column is already used for the email. Choose another one for the points.",
    );
    await page.getByLabel("Points", { exact: true }).selectOption("Points");
  });

  await test.step("review", async () => {
    await checkFile(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances will change");
    await expect(page.getByText("balances.csv. Nothing has changed yet.")).toBeVisible();
    const outcomes = page.getByRole("figure", { name: "What happens to the rows" }).getByRole("listitem");
    expect(await outcomes.allInnerTexts()).toEqual(["2 will change", "4 will fail"]);
  });

  await test.step("run and result", async () => {
    await confirmChange(page, "Change 2 balances");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances changed, 4 rows failed");
    expect(await figures(page)).toEqual({
      "Balances changed": "2",
      "Stayed as they were": "0",
      "Rows failed": "4",
      "Points added or removed": "+1,500",
    });
    expect(await page.getByRole("list", { name: "Reasons" }).getByRole("listitem").allInnerTexts()).toEqual([
      "1 row with something that is not an email",
      "1 row with points that are not a whole number",
      "1 row with an email that an earlier row has",
      "1 row with an email that no customer has",
    ]);
    expect(await failedRows(page)).toEqual([
      ["3", "cy@journey.example", "12.5", "“12.5” has decimals. Points are whole numbers: write it without them."],
      ["4", "ada@journey.example", "7", "This email is already in row 1, which counts. Remove one of the two."],
      [
        "5",
        "nobody@journey.example",
        "50",
        "No customer has the email “nobody@journey.example”. Correct it, or add the customer and import this row again.",
      ],
      ["6", "not-an-email", "5", "“not-an-email” is not an email address. Correct it."],
    ]);
  });

  const errorFile = await test.step("download of the failed rows", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download 4 failed rows" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    expect(text.split("\r\n").map((line) => line.split(",", 3).join(","))).toEqual([
      '\uFEFF"Row","Status","Error code"',
      "3,FAILED,POINTS_INVALID",
      "4,FAILED,DUPLICATE_EMAIL",
      "5,FAILED,CUSTOMER_NOT_FOUND",
      "6,FAILED,EMAIL_INVALID",
      "",
    ]);
    return text;
  });

  await test.step("the corrected file, uploaded as it is", async () => {
    // The second row is not corrected, but meant: its cell under "Row check" is emptied.
    const corrected = errorFile.replace("Cy,'12.5", "Cy,12").replace(/(DUPLICATE_EMAIL,"[^"]*"),[a-z]+/, "$1,");
    const [header, ...rows] = corrected.split("\r\n");
    await uploadFile(page, "corrected.csv", [header, ...rows.slice(0, 2)].join("\r\n"));
    await expect(page.getByText("This is a file of failed rows that came from here")).toBeVisible();
    const preview = page.getByRole("region", { name: "The first rows of the file" });
    const heads = await preview.getByRole("columnheader").allInnerTexts();
    expect(heads.map((head) => head.replace(/\s+/g, " "))).toEqual([
      "Row",
      ...["Email Email", "not used Name", "Points Points"],
      ...["added here Row", "added here Status", "added here Error code", "added here Error", "added here Row check"],
    ]);
    await checkFile(page);
    await confirmChange(page, "Change 2 balances");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances changed");
    expect(await figures(page)).toEqual({
      "Balances changed": "2",
      "Stayed as they were": "0",
      "Rows failed": "0",
      "Points added or removed": "−1,181",
    });
  });

  await test.step("the customer's history", async () => {
    await page.goto("/customers");
    await page.getByRole("searchbox").fill("ADA@journey");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "ada@journey.example" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada");
    expect(await figures(page)).toEqual({ Balance: "7", Earned: "0", Adjusted: "7", Redeemed: "0" });
    const history = (await tableRows(page)).map((cells) => cells.slice(0, 3));
    expect(history).toEqual([
      ["Import of corrected.csv, row 2", "−1,193", "1,200 → 7"],
      ["Import of balances.csv, row 1", "+1,200", "0 → 1,200"],
    ]);
    await page.getByRole("link", { name: "Import of balances.csv" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances changed, 4 rows failed");
  });

  await test.step("the first import is deleted, the history stays", async () => {
    await page.getByRole("button", { name: "Delete this import" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("Balances stay as they are now");
    await page.getByRole("button", { name: "Delete 1 import" }).click();
    await expect(page).toHaveURL("/imports");
    await expect(page.getByRole("link", { name: "corrected.csv" })).toBeVisible();
    await expect(page.getByRole("link", { name: "balances.csv", exact: true })).toHaveCount(0);
    await page.goto("/customers?search=ada@journey");
    await page.getByRole("link", { name: "ada@journey.example" }).click();
    await expect(page.getByText("Import of balances.csv, row 1")).toBeVisible();
    await expect(page.getByRole("link", { name: "Import of balances.csv" })).toHaveCount(0);
  });
});

async function addCustomer(page: Page, email: string, name: string): Promise<void> {
  await page.goto("/customers");
  await page.getByText("Add a customer").click();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Name (optional)").fill(name);
  await page.getByRole("button", { name: "Add 1 customer" }).click();
  await expect(page.getByRole("status")).toHaveText(`${email} was added.`);
}

/** The numbers at the top of a page, by their names. */
async function figures(page: Page): Promise<Record<string, string>> {
  const list = page.locator("main dl");
  await expect(list).toBeVisible();
  const values = await list.locator("dd").allInnerTexts();
  const names = await list.locator("dt").allInnerTexts();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

/** Rows that failed: number, email, points, what is wrong. */
async function failedRows(page: Page): Promise<string[][]> {
  const rows = await page.locator("main tbody tr").all();
  return Promise.all(
    rows.map(async (row) => [
      ...(await row.locator("td:not(:last-child)").allInnerTexts()),
      ...(await row.locator("td:last-child > p").allInnerTexts()),
    ]),
  );
}

/** What the rows of a table show, cell by cell. */
async function tableRows(page: Page): Promise<string[][]> {
  const rows = await page.locator("main tbody tr").all();
  return Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
}
