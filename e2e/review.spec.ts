import { expect, type Page, test } from "@playwright/test";
import { checkFile, confirmChange } from "./check-and-change";
import { uploadFile } from "./upload-file";

test("a merchant sees every row before it counts, corrects some, and starts what was shown", async ({ page }) => {
  const many = Array.from({ length: 60 }, (_, index) => `customer.${index}@review.example`);
  await addCustomers(page, [...many, "anna@review.example"]);
  const rows = [...many.map((email, index) => `${email},${index * 10}`), "ana@review.example,7", "Nobody,5"];
  await uploadFile(page, "review.csv", ["Email,Points", ...rows].join("\n"));
  await checkFile(page);

  await test.step("the picture", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("59 balances will change");
    expect(await outcomes(page)).toEqual(["59 will change", "1 stays as it is", "2 will fail"]);
    const histogram = page.getByRole("table", { name: "How much balances change" }).getByRole("row");
    expect(await histogram.evaluateAll(cellTexts)).toEqual([
      ["Points", "Customers"],
      ["+1 to +10", "1"],
      ["+11 to +100", "9"],
      ["+101 to +1,000", "49"],
    ]);
    await expect(page.getByText("You can undo it afterwards.")).toBeVisible();
  });

  await test.step("filters, search and place stand in the address", async () => {
    const filters = page.getByRole("navigation", { name: "Which rows are shown" });
    await filters.getByRole("link", { name: "Biggest changes" }).click();
    await expect(page).toHaveURL(/show=biggest/);
    await expect(rowOf(page, 60)).toContainText("0 → 590");
    expect((await shownRows(page))[0]).toEqual(["60", "customer.59@review.example", "0 → 590", "+590"]);
    await filters.getByRole("link", { name: "Stay as they are" }).click();
    await expect(page.getByRole("table", { name: "Row by row" }).locator("tbody:not([aria-hidden]) tr")).toHaveCount(1);
    expect(await shownRows(page)).toEqual([["1", "customer.0@review.example", "0 stays as it is", ""]]);
    await filters.getByRole("link", { name: "All" }).click();
    await expect(page.getByRole("table", { name: "Row by row" }).locator("tbody:not([aria-hidden]) tr")).toHaveCount(
      50,
    );
    await page.getByRole("region", { name: "All rows, to be scrolled" }).focus();
    await page.keyboard.press("End");
    await expect(rowOf(page, 62)).toContainText("“Nobody” is not an email address. Correct it.");
    await expect(page).toHaveURL(/from=\d+$/);
    await page.reload();
    await expect(rowOf(page, 62)).toBeVisible();
    await page.getByRole("searchbox", { name: "Part of an email" }).fill("CUSTOMER.17@");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/search=CUSTOMER\.17/);
    await expect(page.getByRole("table", { name: "Row by row" }).locator("tbody:not([aria-hidden]) tr")).toHaveCount(1);
    expect(await shownRows(page)).toEqual([["18", "customer.17@review.example", "0 → 170", "+170"]]);
    await page.getByRole("searchbox", { name: "Part of an email" }).fill("nobody-like-this");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Show all rows" }).click();
    await expect(page).toHaveURL(/\/review$/);
  });

  await test.step("a suggestion is used and checked again", async () => {
    await page.getByRole("button", { name: "Use 1 suggested email" }).click();
    await expect(page).toHaveURL(/show=corrected$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("60 balances will change");
    await expect(rowOf(page, 61)).toContainText("anna@review.example");
  });

  await test.step("a row is corrected, or not when that is wrong", async () => {
    await page.getByRole("link", { name: "1 row with something that is not an email" }).click();
    await page.getByText("Correct row 62").click();
    const row = rowOf(page, 62);
    await row.getByLabel("Email").fill("still nobody");
    await row.getByRole("button", { name: "Save" }).click();
    await expect(row.getByLabel("Email")).toHaveAccessibleDescription(
      "“still nobody” is not an email address. Correct it.",
    );
    await row.getByRole("button", { name: "Leave this row out" }).click();
    await expect(
      page.getByText("You corrected or left out 1 row. Check again to see what becomes of it."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: /^Change / })).toHaveCount(0);
    await page.getByRole("button", { name: "Check again" }).first().click();
    await expect(page.getByText("1 left out by hand")).toBeVisible();
    expect(await outcomes(page)).toEqual(["60 will change", "1 stays as it is", "1 left out by hand"]);
    // Somebody has decided so: it does not fail.
    await expect(page.getByRole("heading", { name: "Why rows fail" })).toHaveCount(0);
    const filters = page.getByRole("navigation", { name: "Which rows are shown" });
    await expect(filters.getByRole("link", { name: "Will fail" })).toHaveCount(0);
    await filters.getByRole("link", { name: "Left out" }).click();
    await expect(page).toHaveURL(/show=leftOut/);
    expect(await shownRows(page)).toEqual([["62", expect.stringContaining("Nobody"), expect.any(String)]]);
  });

  await confirmChange(page, "Change 60 balances");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("60 balances changed");
});

test("a row that fails beside another row of its customer says which one counts", async ({ page }) => {
  await addCustomers(page, ["one@beside.example"]);
  await uploadFile(page, "beside.csv", "Email,Points\none@beside.example,many\none@beside.example,50\n");
  await checkFile(page);
  await expect(rowOf(page, 1)).toContainText("“many” is not a whole number.");
  await expect(rowOf(page, 1)).toContainText("Row 2 of the same customer counts without it.");
  await confirmChange(page, "Change 1 balance");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance changed, 1 row failed");
  await expect(page.getByRole("row", { name: /^1 one@beside/ })).toContainText(
    "Row 2 of the same customer counts without it.",
  );
});

test("a warning is read before anything changes, and the same file is not added twice unasked", async ({ page }) => {
  await addCustomers(page, ["one@warned.example"]);
  const file = `Email,Points\none@warned.example,5\nnobody.${Date.now()}@warned.example,5\n`;
  for (const name of ["first.csv", "again.csv"]) {
    await uploadFile(page, name, file);
    await page.getByLabel("added to the balance").check();
    await checkFile(page);
    const unmatched = page.getByRole("checkbox", { name: "I have seen this", exact: true }).first();
    await expect(unmatched).toHaveAccessibleDescription(
      "1 of 2 rows has an email that no customer has (50%). Your settings warn above 20%.",
    );
    const repeated = page.getByRole("checkbox", { name: "I have seen this. Add the points once more" });
    await expect(repeated).toHaveCount(name === "again.csv" ? 1 : 0);
    await page.getByRole("button", { name: "Change 1 balance" }).click();
    await expect(page.locator("input:invalid").first()).toBeFocused();
    await expect(page).toHaveURL(/\/review$/);
    await confirmChange(page, "Change 1 balance");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance changed, 1 row failed");
  }
  await page.goto("/customers?search=one@warned");
  await expect(page.locator("tbody:not([aria-hidden]) tr")).toContainText("10");
});

test.describe("far from UTC", () => {
  test.use({ timezoneId: "Asia/Tokyo" });

  test("the warning of the same file names the time at which it was imported here", async ({ page }) => {
    await addCustomers(page, ["one@tokyo.example"]);
    for (const name of ["morning.csv", "again.csv"]) {
      await uploadFile(page, name, "Email,Points\none@tokyo.example,5\n");
      await checkFile(page);
      if (name === "morning.csv") await confirmChange(page, "Change 1 balance");
    }
    const warning = page.getByText("The same file was imported before: ");
    await expect(warning).toBeVisible();
    const [shown, here] = await warning.locator("time").evaluate((time: HTMLTimeElement) => {
      const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
      return [time.textContent, format.format(new Date(time.dateTime))];
    });
    expect(shown).toBe(`Today, ${here}`);
  });
});

test("what was checked anew elsewhere is not started as it was before", async ({ page, context }) => {
  await addCustomers(page, ["one@stale.example", "two@stale.example"]);
  await uploadFile(page, "stale.csv", "Email,Points\none@stale.example,5\none@stale.example,3\ntwo@stale.example,4\n");
  await checkFile(page);
  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await elsewhere.getByRole("link", { name: "Back to the columns" }).click();
  await elsewhere.getByLabel("use the sum").check();
  await checkFile(elsewhere);
  await confirmChange(page, "Change 2 balances");
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toContainText(
    "This file was checked anew in the meantime. What you see now is the newest check: look at it, then decide.",
  );
  await expect(page.getByText("1 counts with another row of the customer")).toBeVisible();
  await expect(rowOf(page, 2)).toContainText("counts together with row 1");
  await confirmChange(page, "Change 2 balances");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 balances changed");
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/result$/);
});

test("what was chosen is found again on the columns, and all or nothing means nothing when a row fails", async ({
  page,
}) => {
  await addCustomers(page, ["one@all.example"]);
  await uploadFile(page, "all.csv", "Email,Points\none@all.example,5\nnobody@all.example,3\n");
  await expect(page).toHaveURL(/\/columns$/);
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  // There is no review before a check.
  await page.goto(page.url().replace("/columns", "/review"));
  await expect(page).toHaveURL(/\/columns$/);
  await page.getByLabel("use the last row").check();
  await page.getByLabel("change nothing at all").check();
  await checkFile(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing will change, because 1 row fails");
  await expect(page.getByRole("button", { name: /^(Change|Finish)/ })).toHaveCount(0);
  await page.goto(page.url().replace("/review", ""));
  await expect(page).toHaveURL(/\/review$/);
  await page.getByRole("navigation", { name: "Steps of this import" }).getByRole("link", { name: "Columns" }).click();
  await expect(page.getByLabel("use the last row")).toBeChecked();
  await expect(page.getByLabel("change nothing at all")).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing will change, because 1 row fails");
  expect(await outcomes(page)).toEqual(["1 would change, if no row failed", "1 will fail"]);
  await page.getByRole("button", { name: "Import the other rows anyway" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance will change");
  await confirmChange(page, "Change 1 balance");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 balance changed, 1 row failed");
});

async function addCustomers(page: Page, emails: string[]): Promise<void> {
  await page.goto("/customers");
  await page.getByText("Add customers from a file").click();
  const buffer = Buffer.from(["Email", ...emails].join("\n"));
  await page.getByLabel("Choose a file").setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText(/^\d+ customers? (was|were) added\.$/)).toBeVisible();
}

function rowOf(page: Page, rowNumber: number) {
  return page
    .getByRole("table", { name: "Row by row" })
    .locator("tbody:not([aria-hidden]) tr")
    .filter({ has: page.locator("td:first-child", { hasText: new RegExp(`^${rowNumber}$`) }) });
}

function outcomes(page: Page): Promise<string[]> {
  return page.getByRole("figure", { name: "What happens to the rows" }).getByRole("listitem").allInnerTexts();
}

function shownRows(page: Page): Promise<string[][]> {
  return page.getByRole("table", { name: "Row by row" }).locator("tbody:not([aria-hidden]) tr").evaluateAll(cellTexts);
}

function cellTexts(rows: Element[]): string[][] {
  const text = (cell: Element) => cell.textContent?.trim() ?? "";
  return rows.map((row) => [...row.querySelectorAll("th, td:not([aria-hidden])")].map(text));
}
