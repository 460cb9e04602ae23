import { prisma } from "../database/pool";
import { detectFormat } from "../files/detect-format";
import type { FileSource } from "../files/file-source";
import { openTable, type RecordBatch, type Table } from "../files/open-table";
import { type FileProblem, UnreadableFile } from "../files/unreadable-file";
import { fileLimits } from "../import-files/file-limits";
import { readEmail } from "../rows/read-email";
import { visibleText } from "../rows/visible-text";
import { FileChangedError } from "../storage/local-storage";
import { uploadSource } from "../uploads/read-upload";
import { readFileUrl } from "../uploads/upload-link";
import { addCustomers } from "./add-customers";
import { type CustomerColumns, readCustomerColumns } from "./read-customer-columns";

export type RefusedCustomer = { rowNumber: number; problem: "EMAIL_MISSING" | "EMAIL_INVALID"; cell: string };

type CustomersRead = {
  outcome: "READ";
  addedCount: number;
  /** Those that were there already, and rows that repeat an email of the file. */
  knownCount: number;
  refusedCount: number;
  /** The first of the rows without a usable email. */
  refused: RefusedCustomer[];
};

export type CustomersOfFile =
  | CustomersRead
  | { outcome: "NO_EMAIL_COLUMN"; header: string[] }
  | { outcome: "UNREADABLE"; problem: FileProblem };

const maxRefusedShown = 100;
const maxCellShown = 60;
const maxNameLength = 300;
const customersAtOnce = 1_000;

/**
 * Adds the customers of a file that was uploaded, as the file is read; those who are there stay as they are. May be repeated.
 * @param filePath as an upload link names it
 */
export async function addCustomersOfFile(siteId: string, filePath: string): Promise<CustomersOfFile> {
  const id = readFileUrl(siteId, filePath, "");
  const upload = id ? await prisma().upload.findUnique({ where: { siteId_id: { siteId, id } } }) : null;
  try {
    const source = await uploadSource(upload);
    return source ? await addAll(siteId, source) : unreadable({ code: "FILE_MISSING" });
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(error.problem);
    if (error instanceof FileChangedError) return unreadable({ code: "FILE_MISSING" });
    throw error;
  }
}

function unreadable(problem: FileProblem): CustomersOfFile {
  return { outcome: "UNREADABLE", problem };
}

async function addAll(siteId: string, source: FileSource): Promise<CustomersOfFile> {
  const { format } = await detectFormat(source, fileLimits());
  const table = await openTable(source, format, fileLimits());
  try {
    return await addRows(siteId, table, format.headerRow !== null);
  } finally {
    await table.close();
  }
}

async function addRows(siteId: string, { header, batches }: Table, hasHeader: boolean): Promise<CustomersOfFile> {
  if (header === undefined) return unreadable({ code: "FILE_EMPTY" });
  const first = await batches.next();
  if (first.done || first.value.records.length === 0) return unreadable({ code: "NO_DATA_ROWS" });
  const columns = readCustomerColumns(header, hasHeader, first.value.records.slice(0, 200));
  if (!columns) return { outcome: "NO_EMAIL_COLUMN", header };

  const sum: CustomersRead = { outcome: "READ", addedCount: 0, knownCount: 0, refusedCount: 0, refused: [] };
  for (let batch: RecordBatch | undefined = first.value; batch; batch = await nextBatch(batches)) {
    const { customers, refused } = readBatch(batch, columns);
    sum.refusedCount += refused.length;
    sum.refused.push(...refused.slice(0, maxRefusedShown - sum.refused.length));
    const addedCount = await add(siteId, customers);
    sum.addedCount += addedCount;
    sum.knownCount += customers.length - addedCount;
  }
  return sum;
}

async function nextBatch(batches: Table["batches"]): Promise<RecordBatch | undefined> {
  const next = await batches.next();
  return next.done ? undefined : next.value;
}

type NewCustomer = { email: string; name?: string };

function readBatch({ firstRowNumber, records }: RecordBatch, columns: CustomerColumns) {
  const customers: NewCustomer[] = [];
  const refused: RefusedCustomer[] = [];
  for (const [index, cells] of records.entries()) {
    const cell = cells[columns.email] ?? "";
    const email = readEmail(cell);
    if (email === undefined) {
      const isMissing = visibleText(cell).trim() === "";
      const problem = isMissing ? "EMAIL_MISSING" : "EMAIL_INVALID";
      refused.push({ rowNumber: firstRowNumber + index, problem, cell: cell.slice(0, maxCellShown).toWellFormed() });
    } else customers.push({ email, ...readName(cells, columns.names) });
  }
  return { customers, refused };
}

function readName(cells: readonly string[], columns: readonly number[]): { name?: string } {
  const text = columns.map((column) => cells[column] ?? "").join(" ");
  const name = text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, maxNameLength)
    .toWellFormed();
  return name ? { name } : {};
}

/** @returns how many were not there before */
async function add(siteId: string, customers: readonly NewCustomer[]): Promise<number> {
  let addedCount = 0;
  for (let from = 0; from < customers.length; from += customersAtOnce) {
    const added = await addCustomers(siteId, { customers: customers.slice(from, from + customersAtOnce) });
    if (!added.ok) throw new Error(JSON.stringify(added.failure));
    addedCount += added.value.customers.filter(({ created }) => created).length;
  }
  return addedCount;
}
