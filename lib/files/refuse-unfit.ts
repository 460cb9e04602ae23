import type { FileFormat, FormatOverrides } from "./file-format";
import { UnreadableFile } from "./unreadable-file";

/**
 * What was decided about a file is done or refused, never forgotten: whoever decided it may have meant another file.
 * @throws UnreadableFile when it cannot be done for a file of this kind
 */
export function refuseUnfit({ sheet, encoding, delimiter }: FormatOverrides, container: FileFormat["container"]): void {
  const isWorkbook = container === "XLSX";
  if (sheet !== undefined && !isWorkbook) throw new UnreadableFile("SHEET_OF_TEXT", { name: sheet });
  if (encoding && isWorkbook) throw new UnreadableFile("ENCODING_OF_WORKBOOK", { name: encoding });
  if (delimiter && isWorkbook) throw new UnreadableFile("DELIMITER_OF_WORKBOOK");
}
