import { expect, test } from "@playwright/test";
import { uploadFile } from "./upload-file";

const tenMegabytes = 10 * 1024 * 1024;

const unreadable: { what: string; content: string | Buffer; sentence: string }[] = [
  {
    what: "an empty file",
    content: "",
    sentence: "The file is empty. Export it again and check that it holds rows.",
  },
  {
    what: "a file with nothing but a header",
    content: "Email,Points\n",
    sentence: "The file has a header but no rows below it. Export it again and check that it holds customers.",
  },
  {
    what: "a picture that is named .csv",
    content: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    sentence:
      "This is an image, not a table. Export the customers as CSV or Excel workbook (.xlsx), then upload that file.",
  },
  {
    what: "a quotation mark that is never closed",
    content: 'Email,Points\nada@example.com,5\n"bo@example.com,7\ncy@example.com,9\n',
    sentence: "A quotation mark in or after row 2 is opened but never closed. Close or remove it.",
  },
];

for (const { what, content, sentence } of unreadable) {
  test(`${what} is explained, and another file can be chosen`, async ({ page }) => {
    await uploadFile(page, "points.csv", content);
    await expect(page.getByText("This file could not be read. No balance was changed.")).toBeVisible();
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Upload another file", exact: true }).last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Upload a file");
  });
}

test("one byte too many is refused before it is sent", async ({ page }) => {
  await uploadFile(page, "large.csv", Buffer.alloc(tenMegabytes + 1, "a"));
  await expect(page.getByText("This file was not taken")).toBeVisible();
  await expect(
    page.getByText(
      "large.csv is larger than 10 MB, the most that this installation takes. Split it and import the parts.",
    ),
  ).toBeVisible();
});

test("what the server refuses is said in words for a person", async ({ page }) => {
  await page.route("**/api/uploads/**", (route) =>
    route.fulfill({
      status: 409,
      json: { message: "This upload link was used before. Ask for a new one.", details: {} },
    }),
  );
  await uploadFile(page, "points.csv", "Email,Points\nada@example.com,5\n");
  await expect(page.getByText("This upload link was used before. Choose the file again.")).toBeVisible();
});

test("an upload can be cancelled, and a lost connection is told", async ({ page }) => {
  // Held back for as long as the test wants.
  await page.route("**/api/uploads/**", () => {});
  await uploadFile(page, "points.csv", Buffer.alloc(tenMegabytes, "a"));
  await page.getByRole("button", { name: "Cancel the upload" }).click();
  await expect(page.getByText("Drop your file here")).toBeVisible();

  await page.unroute("**/api/uploads/**");
  await page.route("**/api/uploads/**", (route) => route.abort());
  await uploadFile(page, "points.csv", "Email,Points\nada@example.com,5\n");
  await expect(page.getByText("The connection was lost while the file was being sent.")).toBeVisible();
});
