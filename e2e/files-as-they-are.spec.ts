import { expect } from "@playwright/test";
import { writeSheet } from "../lib/testing/write-workbook";
import { test } from "./api-client";
import { uploadFile } from "./upload-file";

const germanExport = Buffer.from(
  [
    "Kundenexport;;",
    "Stand 01.11.2026;;",
    "E-Mail-Adresse;Name;Punktestand;Punkte verbraucht",
    "ada@example.com;J\xfcrgen;1.250,00;5",
    "bo@example.com;Zo\xeb;1.300;0",
    "",
  ].join("\r\n"),
  "latin1",
);

test("a file is read as it is, every decision is shown, and another one can be taken", async ({ page }) => {
  await uploadFile(page, "kunden.csv", germanExport);
  const decisions = page.getByRole("region", { name: "How the file was read" });
  await expect(decisions.getByText("The text was read as Windows-1252 (Western European)")).toBeVisible();
  await expect(decisions.getByText("Columns are separated by semicolons: so read, there are 4 columns.")).toBeVisible();
  await expect(decisions.getByText("The header is row 3; 2 lines before it left out.")).toBeVisible();
  await expect(
    decisions.getByText("Row 1 has “1.250,00”, so a point separates thousands and a comma decimals."),
  ).toBeVisible();
  await expect(decisions.getByText("“Punkte verbraucht” is what was used, not the balance.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Jürgen" })).toBeVisible();

  const first = page.url();
  await decisions.getByText("Read it differently").click();
  await decisions.getByLabel("Encoding").selectOption("UTF-16LE");
  await decisions.getByRole("button", { name: "Read the file again" }).click();
  await expect(
    page.getByText("The file is not UTF-16LE: the first text that does not fit is in line 1."),
  ).toBeVisible();
  expect(page.url()).not.toBe(first);
  await page.getByRole("button", { name: "Let it be recognised" }).click();
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
});

test("a program is told every decision, and may decide otherwise", async ({ api }) => {
  await api.addCustomers("ada@example.com", "bo@example.com", "cy@example.com");
  const read = await api.createImport(germanExport);
  expect(read.parseDetails).toMatchObject({
    container: "PLAIN",
    encoding: "WINDOWS-1252",
    delimiter: ";",
    headerRow: 3,
    decisions: {
      encoding: { decidedBy: "NOT_UTF8" },
      delimiter: { decidedBy: "READING" },
      header: { decidedBy: "AFTER_OTHER_LINES" },
    },
    skippedLineCount: 2,
    columns: {
      email: { columnIndex: 0, confidence: "HIGH" },
      points: { columnIndex: 2, confidence: "HIGH" },
      refused: [{ columnIndex: 3, reason: "“Punkte verbraucht” is what was used, not the balance." }],
    },
    numbers: { columnIndex: 2, thousandsSeparator: ".", decimalSeparator: ",", ambiguousCount: 1 },
  });
  expect(await api.executeImport(read.id)).toMatchObject({ importResult: { successCount: 2, failureCount: 0 } });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 2550 });

  const ambiguous = await api.createImport('Email,Points\ncy@example.com,"1,234"\n');
  expect(ambiguous.parseDetails.numbers).toMatchObject({ ambiguousCount: 1 });
  expect(await api.executeImport(ambiguous.id, undefined, { pointsDecimalSeparator: "." })).toMatchObject({
    importResult: { successCount: 1, failureCount: 0 },
  });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 3784 });
});

test("columns that a site has used are suggested for the next file with the same header", async ({ api }) => {
  await api.addCustomers("ada@example.com");
  const file = "Kontakt,Wert A,Wert B\nada@example.com,5,7\n";
  const first = await api.createImport(file);
  expect(first.fileMetadata.headerMappingInfo).toBeUndefined();
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 2 },
  ];
  await api.executeImport(first.id, { headerMappings });
  expect((await api.createImport(file)).fileMetadata.headerMappingInfo).toEqual({ headerMappings });
});

test("what is chosen for a file that it does not fit is refused, and said", async ({ api }) => {
  const csv = await api.createImport("Email,Points\na@b.co,1\n", "points.csv", { sheet: "Customers" });
  expect(csv).toMatchObject({
    status: "FAILED",
    parseResult: {
      parseErrorReason: "OPTION_UNFIT",
      parseErrorDescription:
        "The sheet “Customers” was chosen, but this file is text, which has no sheets. Upload the workbook, or choose no sheet.",
    },
  });
  const sheet = writeSheet([
    ["Email", "Points"],
    ["a@b.co", "1"],
  ]);
  const workbook = await api.createImport(sheet, "points.xlsx", { delimiter: ";" });
  expect(workbook).toMatchObject({
    status: "FAILED",
    parseResult: {
      parseErrorReason: "OPTION_UNFIT",
      parseErrorDescription:
        "A separator of columns was chosen, but this is an Excel workbook, which needs none. Choose no separator.",
    },
  });
});

test("cells of a workbook beside its header are shown as columns without a name, and are no error", async ({
  page,
}) => {
  const table = [
    ["Email", "Points"],
    ["ada@example.com", "7", "", "a note"],
  ];
  await uploadFile(page, "\u202Excod.xlsx", writeSheet(table));
  await expect(page.getByRole("heading", { name: "xcod.xlsx", exact: true })).toBeVisible();
  await expect(
    page.getByText("The sheet has 4 columns; those that the header does not name are numbered."),
  ).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Column 4" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "a note" })).toBeVisible();
});
