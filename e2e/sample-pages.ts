import { expect, type Page } from "@playwright/test";
import { checkFile, confirmChange } from "./check-and-change";
import { uploadFile } from "./upload-file";

/** Names and emails as long as they may be, from the right, and the most points. */
export const unusualRows = `Email,Name,Points
ada@pages.example,Ada Lovelace,1200
bo@pages.example,Bo,999999999
cy@pages.example,Cy,12.5
nobody@pages.example,${"A name that does not end ".repeat(12)},50
${"x".repeat(64)}@${`${"y".repeat(60)}.`.repeat(3)}example,Long,5
not-an-email,مرحبا بالعالم,5
`;

/** Makes an import of each kind, and names an address of every kind of page. */
export async function samplePages(page: Page): Promise<Record<string, string>> {
  await page.goto("/customers");
  await page.getByText("Add customers from a file").click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "customers.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Email,Name\nada@pages.example,Ada\nbo@pages.example,Bo\ncy@pages.example,Cy\n"),
  });
  await expect(page.getByText(/^\d customers were added\.$|already here\.$/).first()).toBeVisible();

  await uploadFile(page, "points.csv", unusualRows);
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  const columns = pathOf(page);
  await uploadFile(page, "checked.csv", unusualRows);
  await checkFile(page);
  const review = pathOf(page);
  await uploadFile(page, "broken.csv", "Email,Points\n");
  await expect(page.getByText("What is wrong")).toBeVisible();
  const unreadable = pathOf(page);
  await uploadFile(page, "done.csv", unusualRows.replace("12.5", String(Date.now() % 1_000_000)));
  await checkFile(page);
  await confirmChange(page, /^(Change|Finish)/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/changed/);
  const result = pathOf(page);
  await page.goto("/customers?search=cy@pages");
  await page.getByRole("link", { name: "cy@pages.example" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cy");
  return {
    overview: "/",
    imports: "/imports",
    "imports, none found": "/imports?status=failed&search=nothing-like-this",
    upload: "/imports/new",
    columns,
    review,
    "review, failed rows": `${review}?show=failing`,
    "review, none found": `${review}?search=nobody-like-this`,
    "unreadable file": unreadable,
    result,
    undo: result.replace("/result", "/undo"),
    file: result.replace("/result", "/file"),
    customers: "/customers",
    "customers, none found": "/customers?search=nobody-like-this",
    customer: pathOf(page),
    settings: "/settings",
    "not found": "/nowhere",
  };
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
