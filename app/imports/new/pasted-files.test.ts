import { expect, it } from "vitest";
import { tableFile } from "./pasted-files";

it("cells of a spreadsheet become a file, as they were copied", async () => {
  const text = "Email\tPoints\nada@example.com\t5\n";
  const file = tableFile(text);
  expect(file).toMatchObject({ name: "pasted-table.tsv", type: "text/tab-separated-values" });
  expect(await file?.text()).toBe(text);
});

it("lines without tabs are a table whose separators are found later", () => {
  expect(tableFile("Email;Points\r\nada@example.com;5")?.name).toBe("pasted-table.csv");
});

it.each(["", "  \n ", "ada@example.com", "one line, with a comma\n"])("%j is no table", (text) => {
  expect(tableFile(text)).toBeUndefined();
});
