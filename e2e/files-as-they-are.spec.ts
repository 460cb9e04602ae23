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
    numbers: {
      columnIndex: 2,
      thousandsSeparator: ".",
      decimalSeparator: ",",
      decidedBy: "CELLS",
      settledCount: 1,
      ambiguousCount: 0,
    },
  });
  expect(read.parseDetails.sentences).toEqual([
    expect.stringContaining("The text was read as Windows-1252 (Western European): line 4 is no UTF-8, and reads"),
    "Columns are separated by semicolons: so read, there are 4 columns.",
    "The header is row 3; 2 lines before it left out.",
    "Email: “E-Mail-Adresse” is a name for the email, and all of its first 2 values are addresses.",
    "Points: “Punktestand” is a name for the balance of points, and all of its first 2 values are whole numbers.",
    "“Punkte verbraucht” is what was used, not the balance.",
    "Row 1 has “1.250,00”, so a point separates thousands and a comma decimals.",
  ]);
  expect(await api.executeImport(read.id)).toMatchObject({ importResult: { successCount: 2, failureCount: 0 } });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 2550 });

  const ambiguous = await api.createImport('Email,Points\ncy@example.com,"1,234"\n');
  expect(ambiguous.parseDetails.numbers).toMatchObject({
    decidedBy: "NOTHING",
    settledCount: 0,
    ambiguousCount: 1,
    likely: { decimal: ".", because: { code: "WHOLE_NUMBERS" } },
  });
  expect(await api.executeImport(ambiguous.id, undefined, { pointsDecimalSeparator: "." })).toMatchObject({
    importResult: { successCount: 1, failureCount: 0 },
  });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 3784 });
});

test("what points likely mean is offered with its reason, chosen by nobody else, and warned of", async ({ page }) => {
  await uploadFile(page, "umsatz.csv", Buffer.from("Email;Points;Spend\nada@example.com;1.234;1.234,56\n"));
  const question = page.getByRole("group", { name: "What does “1.234” in row 1 mean?" });
  const likely = "Likely a point separates thousands, because “Spend” has “1.234,56” in row 1.";
  await expect(question).toHaveAccessibleDescription(likely);
  const answers = question.getByRole("radio");
  expect(await question.locator("label").allInnerTexts()).toEqual([
    expect.stringMatching(/^The point separates thousands\s+“1\.234” is 1234\.$/),
    expect.stringMatching(
      /^The point separates decimals\s+“1\.234” is 1\.234\. That is no number of points: such rows fail\.$/,
    ),
    expect.stringMatching(/^I do not know\s/),
  ]);
  await page.getByRole("button", { name: "Check the whole file" }).click();
  await expect(answers.first()).toBeFocused();
  expect(await answers.evaluateAll((all) => all.filter((each) => each.matches(":checked")).length)).toBe(0);
  await question.getByRole("radio", { name: /^I do not know/ }).check();
  await page.getByRole("button", { name: "Check the whole file" }).click();
  await expect(page).toHaveURL(/\/review$/);
  const warning = page.getByRole("region", { name: "Before you decide" });
  await expect(warning.getByText("1 row is not imported, because the points could be read in two ways")).toBeVisible();
  await expect(warning.getByText(likely)).toBeVisible();
  await page.getByRole("link", { name: "Back to the columns" }).click();
  await expect(question.getByRole("radio", { name: /^I do not know/ })).toBeChecked();
  await question.getByRole("radio", { name: /^The point separates thousands/ }).check();
  await page.getByRole("button", { name: "Check the whole file" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByText("could be read in two ways")).toHaveCount(0);
});

test("a text of DOS is read as such, and another encoding is chosen where none was recognised", async ({ page }) => {
  const dos = Buffer.from("Email;Name;Points\nada@example.com;J\x81rgen;5\nbo@example.com;K\x84the;7\n", "latin1");
  await uploadFile(page, "dos.csv", dos);
  await expect(page.getByText("The text was read as IBM850 (text of DOS), because only so its letters")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Jürgen" })).toBeVisible();

  const unclear = Buffer.from("Email;Name;Points\nada@example.com;\x81\x8d;5\n", "latin1");
  await uploadFile(page, "unclear.csv", unclear);
  await expect(page.getByText("The text in line 2 is neither UTF-8 nor UTF-16 nor Windows-1252.")).toBeVisible();
  await page.getByText("Read it differently").click();
  await page.getByLabel("Encoding").selectOption("MACINTOSH");
  await page.getByRole("button", { name: "Read the file again" }).click();
  await expect(page.getByText("The text was read as Macintosh (text of old Macs), as chosen.")).toBeVisible();
});

test("a request without columns hears which one was not recognised, and what is suggested", async ({ api }) => {
  const read = await api.createImport("Email,Points,Balance\na@b.co,5,6\n");
  const answer = await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: read.id });
  expect([answer.status(), (await answer.json()).details.validationError.fieldViolations]).toEqual([
    400,
    [
      {
        field: "headerMappingInfo",
        violatedRule: "REQUIRED_FIELD",
        description:
          "headerMappingInfo is required. EMAIL is columnIndex 0. POINTS was not recognised: No suggestion: “Points” and “Balance” fit equally well. Send columnIndex 1 or 2 if one is right.",
      },
    ],
  ]);
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
