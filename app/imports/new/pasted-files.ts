/** What was pasted, as files: cells of a spreadsheet become a file of their own. None when it is no table and no file. */
export function pastedFiles(data: DataTransfer): File[] {
  // Spreadsheets put a picture of the cells beside them.
  const table = tableFile(data.getData("text/plain"));
  return table ? [table] : [...data.files];
}

/** A table as a file; undefined for a text that is none. Spreadsheets separate cells by tabs. */
export function tableFile(text: string): File | undefined {
  const rows = text.trim();
  if (!/[\t\n]/.test(rows)) return undefined;
  const [ending, type] = rows.includes("\t") ? ["tsv", "text/tab-separated-values"] : ["csv", "text/csv"];
  return new File([text], `pasted-table.${ending}`, { type });
}
