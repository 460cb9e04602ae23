import { expect, test } from "vitest";
import { memoryFile } from "../../testing/memory-file";
import { type TestSheet, writeWorkbook } from "../../testing/write-workbook";
import { findSheet } from "./find-sheet";

const limits = { unpackedBytes: 50_000_000 };

const customers = [
  ["Email", "Points"],
  ["a@b.co", "1"],
  ["c@d.co", "2"],
];
const cover = [["Report of May"], ["Made by", "anna@shop.example"], ["On", "2026-06-01"]];

async function found(sheets: TestSheet[], chosen?: string) {
  const { sheet, decidedBy } = await findSheet(memoryFile(writeWorkbook(sheets)), limits, chosen);
  return [sheet, decidedBy];
}

test.each<[string, TestSheet[], string[]]>([
  [
    "customers come first",
    [
      { name: "A", rows: customers },
      { name: "B", rows: customers },
    ],
    ["A", "FIRST"],
  ],
  [
    "a cover comes first",
    [
      { name: "A", rows: cover },
      { name: "B", rows: customers },
    ],
    ["B", "FIRST_WITH_EMAILS"],
  ],
  [
    "an empty sheet comes first",
    [
      { name: "A", rows: "" },
      { name: "B", rows: customers },
    ],
    ["B", "FIRST_WITH_EMAILS"],
  ],
  [
    "one customer comes first",
    [
      { name: "A", rows: customers.slice(0, 2) },
      { name: "B", rows: customers },
    ],
    ["A", "FIRST"],
  ],
  [
    "no sheet has emails",
    [
      { name: "A", rows: [["x", "y"]] },
      { name: "B", rows: cover },
    ],
    ["A", "FIRST"],
  ],
  [
    "the customers are hidden",
    [
      { name: "A", rows: cover },
      { name: "B", rows: customers, state: "hidden" },
    ],
    ["A", "FIRST"],
  ],
  [
    "a sheet in between cannot be read",
    [
      { name: "A", rows: cover },
      { name: "B", rows: "", xml: "<worksheet><sheetData" },
      { name: "C", rows: customers },
    ],
    ["C", "FIRST_WITH_EMAILS"],
  ],
])("%s", async (_, sheets, answer) => {
  expect(await found(sheets)).toEqual(answer);
});

test("what a person has chosen is read, whatever it holds", async () => {
  const sheets = [
    { name: "A", rows: customers },
    { name: "B", rows: cover },
  ];
  expect(await found(sheets, "B")).toEqual(["B", "CHOSEN"]);
});
