import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { cancelImport } from "../run-control/cancel-import";
import { suggestEmails } from "../staging/suggest-emails";
import { readFile } from "../storage/local-storage";
import { createTestSite } from "../testing/create-test-site";
import {
  currentImport,
  executedImport,
  parsedImport,
  runImport,
  setBalances,
  uploadFile,
  value,
} from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { testCaller } from "../testing/test-caller";
import { applyChunk } from "./apply-chunk";
import { applyChunks } from "./apply-chunks";
import { closeImport } from "./close-import";
import { endRunEarly } from "./end-run-early";
import { executeImport } from "./execute-import";
import { failRun } from "./fail-run";
import { failedRowsPage } from "./failed-rows";
import { stageRows } from "./stage-rows";
import { writeErrorFile } from "./write-error-file";

async function siteWith(...emails: string[]): Promise<string> {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  return siteId;
}

/** Balances by email; null for a customer without an account. */
async function balances(siteId: string): Promise<Record<string, number | null>> {
  const { rows } = await pool().query(
    "SELECT email, CASE WHEN account_created_date IS NOT NULL THEN balance END AS balance FROM customer WHERE site_id = $1",
    [siteId],
  );
  return Object.fromEntries(rows.map((row) => [row.email, row.balance]));
}

async function ledger(siteId: string): Promise<unknown[]> {
  const { rows } = await pool().query(
    `SELECT email, type, amount, amount_before, amount_after, description, import_row_number
       FROM ledger_transaction JOIN customer ON customer.site_id = ledger_transaction.site_id AND customer.id = customer_id
      WHERE customer.site_id = $1 ORDER BY ledger_transaction.id`,
    [siteId],
  );
  return rows;
}

async function errorFile({ siteId, loyaltyImportId }: ImportKey): Promise<string> {
  const { errorFileKey } = await currentImport({ siteId, loyaltyImportId });
  const bytes = errorFileKey ? await readFile(errorFileKey) : undefined;
  return bytes ? (await buffer(bytes)).toString("utf8") : "";
}

test("balances are set, the ledger says so, and every row that failed is explained", async () => {
  const siteId = await siteWith("emma@example.com", "liam@example.com");
  const file = "Name,Email,Points\nEmma,EMMA@example.com,400\nLiam,liam@example.com,0\nNoah,noah@example.com,120\n";
  const key = await executedImport(siteId, file);
  const done = await runImport(key);

  expect(done).toMatchObject({ status: "IMPORTED", parsedRowCount: 3, successCount: 2, failureCount: 1 });
  expect(done).toMatchObject({ unchangedCount: 1, pointsDifference: 400n, processedRowCount: 3 });
  expect(await balances(siteId)).toEqual({ "emma@example.com": 400, "liam@example.com": 0 });
  expect(await ledger(siteId)).toEqual([
    {
      email: "emma@example.com",
      type: "ADJUST",
      amount: 400,
      amount_before: 0,
      amount_after: 400,
      description: "Import of points.csv",
      import_row_number: 1,
    },
  ]);
  expect((await errorFile(key)).replace(/,[a-z]{23},/, ",the check,")).toBe(
    '\uFEFF"Row","Status","Error code","Error","Row check","Name","Email","Points"\r\n' +
      '3,FAILED,CUSTOMER_NOT_FOUND,"No customer has the email “noah@example.com”. Correct it, or add the customer and import this row again.",the check,Noah,noah@example.com,120\r\n',
  );
});

test("of equal emails the first valid row counts, and the later ones name it", async () => {
  const siteId = await siteWith("a@b.co");
  const rows = ["a@b.co,x", "A@b.co,7", "a@b.co,8", "none@b.co,1", "none@b.co,2", " a@B.co ,9"];
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  await runImport(key);
  expect(await balances(siteId)).toEqual({ "a@b.co": 7 });
  const failures = await failedRowsPage(key, 0, 100);
  expect(failures.map(({ rowNumber, errorCode, error }) => [rowNumber, errorCode, error])).toEqual([
    [1, "POINTS_INVALID", "“x” is not a whole number. Write digits only, without decimals."],
    [3, "DUPLICATE_EMAIL", "This email is already in row 2, which counts. Remove one of the two."],
    [4, "CUSTOMER_NOT_FOUND", expect.stringContaining("none@b.co")],
    [5, "CUSTOMER_NOT_FOUND", expect.stringContaining("none@b.co")],
    [6, "DUPLICATE_EMAIL", "This email is already in row 2, which counts. Remove one of the two."],
  ]);
});

test("an email is matched however it is written", async () => {
  const siteId = await siteWith("emma@xn--bcher-kva.de", "liam@straße.de", "mia@example.com");
  const rows = ["Emma <EMMA@Bücher.de>,10", "mailto:liam@xn--strae-oqa.de,20", "mia\u200b@example.com;,30"];
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  expect(await runImport(key)).toMatchObject({ successCount: 3, failureCount: 0 });
  expect(await balances(siteId)).toEqual({ "emma@bücher.de": 10, "liam@straße.de": 20, "mia@example.com": 30 });
});

test("points are read as their whole column shows, even if the last row decides", async () => {
  const siteId = await siteWith("a@b.co", "c@d.co", "e@f.co", "g@h.co");
  const rows = ['a@b.co,"1,234"', "c@d.co,1.000", "e@f.co,7", 'g@h.co,"12,345.00"'];
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  expect(await runImport(key)).toMatchObject({ successCount: 3, failureCount: 1 });
  expect(await balances(siteId)).toEqual({ "a@b.co": 1234, "c@d.co": null, "e@f.co": 7, "g@h.co": 12_345 });
  expect(await failedRowsPage(key, 0, 10)).toMatchObject([{ rowNumber: 2, errorCode: "POINTS_AMBIGUOUS" }]);
});

test("a corrected error file is imported as it is, hostile cells included", async () => {
  const siteId = await siteWith("emma@example.com", "+tag@example.com");
  const key = await executedImport(
    siteId,
    'Email;Points;Note\nemma@example.com;4.5;"=cmd|\' /C calc\'!A0"\n+tag@example.com;-5;"two\nlines; ""q"""\n',
  );
  await runImport(key);
  const report = await errorFile(key);
  expect(report).toContain("'=cmd|' /C calc'!A0");
  expect(report).toContain("'-5");

  const corrected = report.replace("'4.5;", "450;").replace("'-5;", "5;");
  const again = await parsedImport(siteId, corrected);
  expect(again).toMatchObject({ status: "PARSED", emailColumn: 5, pointsColumn: 6, parsedRowCount: 2 });
  expect(again.sampleRows).toEqual([
    [
      "1",
      "FAILED",
      "POINTS_INVALID",
      expect.any(String),
      expect.any(String),
      "emma@example.com",
      "450",
      "=cmd|' /C calc'!A0",
    ],
    [
      "2",
      "FAILED",
      "POINTS_OUT_OF_RANGE",
      expect.any(String),
      expect.any(String),
      "+tag@example.com",
      "5",
      'two\nlines; "q"',
    ],
  ]);
  const retry = { siteId, loyaltyImportId: again.id };
  value(await executeImport(testCaller(siteId), { loyaltyImportId: again.id }));
  expect(await runImport(retry)).toMatchObject({ successCount: 2, failureCount: 0, errorFileKey: null });
  expect(await balances(siteId)).toEqual({ "emma@example.com": 450, "+tag@example.com": 5 });
});

test("an error file can be read again, whatever the header was", async () => {
  const siteId = await siteWith("a@b.co");
  const header = ["=Points", "Email", "a,b,c,d,e,f,g", ...Array.from({ length: 97 }, (_, index) => `column ${index}`)];
  const cells = ["5", "x@b.co", "'=1", ...Array.from({ length: 97 }, () => "")];
  const quoted = (values: string[]) => values.map((value) => `"${value}"`).join(";");
  const first = await parsedImport(siteId, `${quoted(header)}\n${quoted(cells)}\n`);
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 1 },
    { columnName: "POINTS", columnIndex: 0 },
  ];
  value(await executeImport(testCaller(siteId), { loyaltyImportId: first.id, headerMappingInfo: { headerMappings } }));
  await runImport({ siteId, loyaltyImportId: first.id });
  const again = await parsedImport(siteId, await errorFile({ siteId, loyaltyImportId: first.id }));
  expect(again).toMatchObject({ status: "PARSED", fileFormat: { delimiter: ";" } });
  expect(again.headerValues.slice(5)).toEqual(header);
  expect(again.sampleRows).toEqual([
    ["1", "FAILED", "CUSTOMER_NOT_FOUND", expect.any(String), expect.any(String), ...cells],
  ]);
});

test("a file in which every row fails still ends as imported", async () => {
  const siteId = await siteWith("a@b.co");
  const key = await executedImport(siteId, "Email,Points\nx@b.co,1\ny@b.co,2\n");
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: 0, failureCount: 2 });
});

test("every step may be repeated, at the same time too, and counts once", async () => {
  const siteId = await siteWith("a@b.co", "c@d.co");
  const key = await executedImport(siteId, "Email,Points\na@b.co,10\nc@d.co,20\nx@b.co,30\n");
  expect(await Promise.all([stageRows(key), stageRows(key)])).toEqual([1, 1]);
  await Promise.all([1, 2, 3].map(() => applyChunk(key, 0, setBalances)));
  await applyChunk(key, 0, setBalances);
  const errorFileKeys = await Promise.all([writeErrorFile(key), writeErrorFile(key)]);
  expect(errorFileKeys[0]).toBe(errorFileKeys[1]);
  await closeImport(key, errorFileKeys[0]);
  await closeImport(key, errorFileKeys[0]);

  expect(await currentImport(key)).toMatchObject({ status: "IMPORTED", successCount: 2, failureCount: 1 });
  expect(await balances(siteId)).toEqual({ "a@b.co": 10, "c@d.co": 20 });
  expect(await ledger(siteId)).toHaveLength(2);
});

test("points that are earned while an import runs are seen, and the ledger stays whole", async () => {
  const siteId = await siteWith("a@b.co");
  const key = await executedImport(siteId, "Email,Points\na@b.co,100\n");
  await stageRows(key);
  const earner = await pool().connect();
  await earner.query("BEGIN");
  await earner.query(
    `WITH earned AS (
       UPDATE customer SET balance = balance + 30, earned = earned + 30, account_created_date = now()
        WHERE site_id = $1 RETURNING id)
     INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
     SELECT $1, id, 'EARN', 30, 0, 30, 'Order' FROM earned`,
    [siteId],
  );
  // The chunk has to wait for the customer's lock, and must then see what was earned.
  const applied = applyChunk(key, 0, setBalances);
  await waitForLock();
  await earner.query("COMMIT");
  earner.release();
  await applied;
  await closeImport(key, null);
  expect(await balances(siteId)).toEqual({ "a@b.co": 100 });
  expect(await ledger(siteId)).toMatchObject([
    { type: "EARN", amount: 30 },
    { type: "ADJUST", amount: 70, amount_before: 30, amount_after: 100 },
  ]);
});

async function waitForLock(): Promise<void> {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await pool().query(waiting)).rowCount === 0);
}

test("a site that the database has no statistics of costs no more than another", async () => {
  await pool().query("ANALYZE customer");
  const siteId = await createTestSite();
  await pool().query(
    "INSERT INTO customer (site_id, email) SELECT $1, 'c' || i || '@new.site' FROM generate_series(1, 20000) i",
    [siteId],
  );
  const rows = Array.from({ length: 20_000 }, (_, index) => `c${index + 1}@new.site,7`);
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  const rowsRead = async () => {
    await pool().query("SELECT pg_stat_force_next_flush()");
    const read = await pool().query(
      "SELECT sum(idx_tup_read)::int AS count FROM pg_stat_user_indexes WHERE relname = 'customer'",
    );
    return Number(read.rows[0].count);
  };
  const before = await rowsRead();
  expect(await runImport(key)).toMatchObject({ successCount: 20_000 });
  // A few index entries for each row; all customers for each row would be 400 million.
  expect((await rowsRead()) - before).toBeLessThan(500_000);
});

test("unknown emails, a cancel and an undo cost no more for such a site, whatever is known of its chunks", {
  timeout: 120_000,
}, async () => {
  await pool().query("ANALYZE customer");
  const siteId = await createTestSite();
  // Read with each of the rows, they would keep this test at work for far longer than its limit.
  await pool().query(
    "INSERT INTO customer (site_id, email) SELECT $1, 'customer.' || i || '@newer.site' FROM generate_series(1, 60000) i",
    [siteId],
  );
  const rows = Array.from({ length: 60_000 }, (_, index) => `customer.${index + 1}@newer.site,7`);
  const unknown = Array.from({ length: 100 }, (_, index) => `customerr.${index + 1}@newer.site,7`);
  const key = await executedImport(siteId, `Email,Points\n${[...rows, ...unknown].join("\n")}\n`);
  const chunkCount = await stageRows(key);
  await pool().query("ANALYZE import_chunk");
  await applyChunks(key, [...Array(chunkCount - 1).keys()]);
  value(await cancelImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  await endRunEarly(key);
  await suggestEmails(key);
  await closeImport(key, await writeErrorFile(key), "CANCELED");
  const canceled = await currentImport(key);
  expect(canceled).toMatchObject({
    status: "FAILED",
    runErrorCode: "CANCELED",
    failureCount: unknown.length + (canceled.notProcessedCount ?? 0),
  });
  const { revert } = await revertImport(key);
  expect(revert).toMatchObject({ status: "REVERTED", successCount: canceled.successCount, shortfallCount: 0 });
});

test("another site's customers with the same emails are not touched", async () => {
  const siteId = await siteWith("a@b.co");
  const otherSiteId = await siteWith("a@b.co", "only@other.co");
  await runImport(await executedImport(siteId, "Email,Points\na@b.co,10\nonly@other.co,20\n"));
  expect(await balances(siteId)).toEqual({ "a@b.co": 10 });
  expect(await balances(otherSiteId)).toEqual({ "a@b.co": null, "only@other.co": null });
});

test("an import that was ended is not written to any more", async () => {
  const siteId = await siteWith("a@b.co");
  const key = await executedImport(siteId, "Email,Points\na@b.co,10\n");
  await stageRows(key);
  await failRun(key, "The disk is full.");
  await expect(applyChunk(key, 0, setBalances)).rejects.toThrow("not running");
  expect(await balances(siteId)).toEqual({ "a@b.co": null });
  expect(await currentImport(key)).toMatchObject({
    status: "FAILED",
    runErrorReason: "The disk is full. No balance was changed.",
  });
  expect(await currentImport(key)).toMatchObject({ successCount: 0, failureCount: 0 });
});

test("books that do not balance are never closed", async () => {
  const siteId = await siteWith("a@b.co");
  const key = await executedImport(siteId, "Email,Points\na@b.co,10\n");
  await stageRows(key);
  await applyChunk(key, 0, setBalances);
  await pool().query("DELETE FROM ledger_transaction WHERE loyalty_import_id = $1", [key.loyaltyImportId]);
  await expect(closeImport(key, null)).rejects.toThrow("changed balances against ledger entries: 1, 0");
  expect(await currentImport(key)).toMatchObject({ status: "IMPORTING" });
});

test("execute refuses a wrong mapping with every violation, a second time, and another site", async () => {
  const siteId = await siteWith("a@b.co");
  const { id } = await parsedImport(siteId, "One,Two\na@b.co,10\n");
  const execute = (headerMappings: unknown) =>
    executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo: { headerMappings } });
  const mapping = (columnName: string, columnIndex: number) => ({ columnName, columnIndex });
  const fields = async (headerMappings: unknown) => {
    const result = await execute(headerMappings);
    if (result.ok || result.failure.kind !== "validation") throw new Error("It was not refused as invalid.");
    return result.failure.violations.map(({ field, ruleName, violatedRule }) => `${field} ${ruleName ?? violatedRule}`);
  };
  const field = "headerMappingInfo.headerMappings";
  expect(await fields([mapping("EMAIL", 1), mapping("POINTS", 1)])).toEqual([`${field} DIFFERENT_COLUMNS`]);
  expect(await fields([mapping("POINTS", 2)])).toEqual([`${field} ONE_OF_EACH`, `${field}[0].columnIndex MAX`]);
  expect(await fields([mapping("EMAIL", 0), mapping("EMAIL", 1)])).toEqual([
    `${field} ONE_OF_EACH`,
    `${field} ONE_OF_EACH`,
  ]);
  expect(await fields([mapping("MAIL", -1)])).toEqual([`${field}[0].columnName OTHER`, `${field}[0].columnIndex MIN`]);
  expect(await executeImport(testCaller(siteId), { loyaltyImportId: id })).toMatchObject({
    failure: { violations: [{ field: "headerMappingInfo", violatedRule: "REQUIRED_FIELD" }] },
  });

  const good = [mapping("EMAIL", 0), mapping("POINTS", 1)];
  const both = await Promise.all([execute(good), execute(good)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    failure: { code: "INVALID_STATUS", data: { status: "IMPORTING" } },
  });
  const notFound = { ok: false, failure: { code: "NOT_FOUND" } };
  expect(await executeImport(testCaller(await createTestSite()), { loyaltyImportId: id })).toMatchObject(notFound);
  expect(await executeImport(testCaller(siteId), { loyaltyImportId: randomUUID() })).toMatchObject(notFound);
});

test("a file is called what it was called, but its name cannot turn a sentence around or lead anywhere", async () => {
  const siteId = await siteWith("a@b.co");
  const fileName = "../../etc/\u202Evsc.passwd\u2066";
  const fileUrl = await uploadFile(siteId, "Email,Points\na@b.co,5\n");
  const { id } = value(await createImport(testCaller(siteId), { fileUrl, fileName }, ""));
  const key = { siteId, loyaltyImportId: id };
  await parseImport(key);
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", fileName });
  const entry = await prisma().ledgerTransaction.findFirstOrThrow({ where: { siteId, loyaltyImportId: id } });
  expect(entry.description).toBe("Import of ../../etc/vsc.passwd");
});
