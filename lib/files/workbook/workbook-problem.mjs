// @ts-check

/**
 * Thrown in the worker when a workbook cannot be read.
 * @typedef {"WORKBOOK_BROKEN" | "WORKBOOK_WITH_ENTITIES" | "WORKBOOK_TOO_LARGE" | "PROTECTED_WORKBOOK" | "BINARY_WORKBOOK"
 *   | "OPEN_DOCUMENT" | "APPLE_DOCUMENT" | "WORD" | "PRESENTATION" | "ARCHIVE" | "SHEET_MISSING" | "TOO_MANY_COLUMNS"
 *   | "FIELD_TOO_LARGE"} WorkbookProblemCode
 * @typedef {{ row?: number, name?: string, others?: string[] }} WorkbookProblemDetails
 */
export class WorkbookProblem extends Error {
  /** @param {WorkbookProblemCode} code @param {WorkbookProblemDetails} [details] */
  constructor(code, details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
