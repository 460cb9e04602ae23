import { z } from "zod";
import { type ModelResult, type ModelRevert, modelImport, modelRevert } from "../../lib/testing/import-model";
import { leaveOutRows } from "../../lib/testing/leave-out-rows";
import { firstAccountRevision } from "./add-site";
import type { ClusterClient } from "./cluster-client";
import type { ImportAnswer } from "./import-answer";
import type { Scenario } from "./make-scenario";
import { readErrorFile } from "./read-error-file";
import { readRevertReport } from "./read-revert-report";

/** What people have asked of an import, beside running it. */
type Asked = { canceled: boolean; undone: boolean };

/** Created, then moved to PARSING, PARSED, IMPORTING and to its end; a cancel is a change, too; an undo begins and ends. */
const lastRevision = ({ canceled, undone }: Asked) => String(5 + (canceled ? 1 : 0) + (undone ? 2 : 0));

/** The parse, the run, the one that a cancel asks for, and the undo. */
const workOf = ({ canceled, undone }: Asked) => 2 + (canceled ? 1 : 0) + (undone ? 1 : 0);

const customerRows = z.array(z.object({ email: z.string(), balance: z.number().nullable(), revision: z.number() }));
const ledgerRows = z.array(z.object({ row: z.number(), email: z.string(), before: z.number(), after: z.number() }));
const importRows = z.array(z.object({ row: z.number(), error: z.string().nullable() }));
const countRows = z.tuple([z.record(z.string(), z.union([z.string(), z.number(), z.null()]))]);

/** What the API says at the end. `points`: the sum of all balances. */
type Ended = {
  siteId: string;
  answer: ImportAnswer;
  errorFile: string;
  report: string;
  points: number;
  /** A cancel was accepted. */
  canceled: boolean;
  /** The import was to be undone, if it has changed anything. */
  reverts: boolean;
};

/** Compares all that an import has left behind with what it should have done. @returns one sentence for each difference */
export async function compareWithModel(cluster: ClusterClient, scenario: Scenario, ended: Ended): Promise<string[]> {
  const { siteId, canceled, reverts } = ended;
  const found = await readRows(cluster, siteId);
  const skipped = canceled ? [...found].flatMap(([row, error]) => (error === "NOT_PROCESSED" ? [row] : [])) : [];
  const { customers } = scenario;
  const model = leaveOutRows(modelImport(customers, scenario.rows), customers, scenario.rows, skipped);
  const undone = reverts && model.errors.size < scenario.rows.length;
  const reverted = modelRevert(model.balances, scenario.rows, undone ? model.ledger : new Map());
  const emailOf = (row: number) => {
    const means = scenario.rows[row - 1];
    return means && "email" in means ? means.email : "";
  };
  const withEmails = (entries: typeof model.ledger) =>
    new Map([...entries].map(([row, entry]) => [row, { email: emailOf(row), ...entry }]));
  const takenBack = new Set([...reverted.ledger.keys()].map(emailOf));
  const accounts = new Map(
    [...reverted.balances].map(([email, balance]) => {
      const before = scenario.customers.get(email) ?? null;
      const had = before === null ? 0 : firstAccountRevision;
      const imported = model.balances.get(email) === before ? had : had + 1;
      return [email, { balance, revision: takenBack.has(email) ? imported + 1 : imported }];
    }),
  );
  const ledger = withEmails(model.ledger);
  const reversals = withEmails(reverted.ledger);
  const rows = new Map(scenario.rows.map((_, index) => [index + 1, model.errors.get(index + 1) ?? null]));
  const successCount = rows.size - model.errors.size;
  const work = workOf({ canceled, undone });
  return [
    ...differences("The API's", said(ended), [
      ["points", [...reverted.balances.values()].reduce<number>((sum, balance) => sum + (balance ?? 0), 0)],
      ["status", canceled ? "FAILED" : "IMPORTED"],
      ["revision", lastRevision({ canceled, undone })],
      [
        "result",
        {
          successCount,
          failureCount: model.errors.size,
          ...(canceled && { notProcessedCount: skipped.length }),
          errorFileExists: model.errors.size > 0,
          ...(canceled && { runErrorCode: "CANCELED" }),
        },
      ],
      ["revertResult", undone ? revertResult(model, reverted) : undefined],
    ]),
    ...differences("Account of", await readAccounts(cluster, siteId), accounts),
    ...differences("Ledger entry of row", await readLedger(cluster, siteId, "loyalty_import_id"), ledger),
    ...differences("Reversal of row", await readLedger(cluster, siteId, "reverted_import_id"), reversals),
    ...differences("Row of the report", readRevertReport(ended.report, scenario), reversals),
    ...differences("Row", found, rows),
    ...differences("Row of the error file", readErrorFile(ended.errorFile, scenario), model.errors),
    ...differences("Number of", await readCounts(cluster, siteId, ended.answer), [
      ["imports", 1],
      ["imports that are closed as the answer says", 1],
      ["failed rows", model.errors.size],
      ["rows in applied chunks", successCount],
      ["rows in chunks", successCount],
      ["unchanged balances", successCount - ledger.size],
      ["ledger entries", ledger.size],
      ["reversals", reversals.size],
      ["other ledger entries", [...scenario.customers.values()].filter((balance) => balance).length],
      ["events", work],
      ["events that were sent", work],
      ["runs", work],
      ["runs that are completed", work],
      ["steps that are not done", 0],
    ]),
  ];
}

function said({ answer, points }: Ended): Map<string, unknown> {
  const { status, revision, importResult: result, revertResult } = answer;
  return new Map<string, unknown>(Object.entries({ points, status, revision, result, revertResult }));
}

function revertResult(model: ModelResult, reverted: ModelRevert) {
  return {
    status: "REVERTED",
    successCount: model.ledger.size - reverted.shortfalls.size,
    shortfallCount: reverted.shortfalls.size,
    shortfallPoints: [...reverted.shortfalls.values()].reduce((sum, points) => sum + points, 0),
    pointsDifference: [...reverted.ledger.values()].reduce((sum, { before, after }) => sum + after - before, 0),
    reportFileExists: model.ledger.size > 0,
  };
}

function differences<Key>(what: string, found: ReadonlyMap<Key, unknown>, wanted: Iterable<readonly [Key, unknown]>) {
  const expected = new Map(wanted);
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => {
    const [has, should] = [JSON.stringify(found.get(key)), JSON.stringify(expected.get(key))];
    return has === should ? [] : [`${what} ${key}: is ${has ?? "not there"}, should be ${should ?? "not there"}.`];
  });
}

async function readAccounts(cluster: ClusterClient, siteId: string) {
  const rows = await cluster.query(
    `SELECT email, CASE WHEN account_created_date IS NOT NULL THEN balance END AS balance, account_revision AS revision
       FROM customer WHERE site_id = $1`,
    [siteId],
  );
  return new Map(customerRows.parse(rows).map(({ email, ...account }) => [email, account]));
}

async function readLedger(cluster: ClusterClient, siteId: string, by: "loyalty_import_id" | "reverted_import_id") {
  const rows = await cluster.query(
    `SELECT import_row_number AS row, email, amount_before AS before, amount_after AS after
       FROM ledger_transaction AS entry JOIN customer ON customer.id = customer_id AND customer.site_id = entry.site_id
      WHERE entry.site_id = $1 AND ${by} IS NOT NULL`,
    [siteId],
  );
  return new Map(ledgerRows.parse(rows).map(({ row, ...entry }) => [row, entry]));
}

async function readRows(cluster: ClusterClient, siteId: string) {
  const rows = await cluster.query(
    `SELECT row_number AS row, error_code AS error
       FROM failed_row WHERE loyalty_import_id IN (SELECT id FROM loyalty_import WHERE site_id = $1)
     UNION ALL
     SELECT unnest(row_numbers), NULL FROM import_chunk WHERE site_id = $1`,
    [siteId],
  );
  return new Map(importRows.parse(rows).map(({ row, error }) => [row, error]));
}

async function readCounts(cluster: ClusterClient, siteId: string, { status, revision }: ImportAnswer) {
  const rows = await cluster.query(
    `WITH import AS (SELECT * FROM loyalty_import WHERE site_id = $1),
          event AS (SELECT * FROM outbox_event WHERE site_id = $1),
          run AS (SELECT * FROM engine_run WHERE event_id IN (SELECT id FROM event))
     SELECT (SELECT count(*)::int FROM import) AS "imports",
            (SELECT count(*)::int FROM import WHERE status::text = $2 AND revision = $3::bigint)
              AS "imports that are closed as the answer says",
            (SELECT count(*)::int FROM failed_row WHERE loyalty_import_id IN (SELECT id FROM import)) AS "failed rows",
            (SELECT coalesce(sum(success_count), 0)::int FROM import_chunk WHERE site_id = $1) AS "rows in applied chunks",
            (SELECT coalesce(sum(cardinality(row_numbers)), 0)::int FROM import_chunk WHERE site_id = $1)
              AS "rows in chunks",
            (SELECT sum(unchanged_count)::int FROM import) AS "unchanged balances",
            (SELECT count(*)::int FROM ledger_transaction WHERE site_id = $1 AND loyalty_import_id IS NOT NULL)
              AS "ledger entries",
            (SELECT count(*)::int FROM ledger_transaction WHERE site_id = $1 AND reverted_import_id IS NOT NULL)
              AS "reversals",
            (SELECT count(*)::int FROM ledger_transaction
              WHERE site_id = $1 AND loyalty_import_id IS NULL AND reverted_import_id IS NULL)
              AS "other ledger entries",
            (SELECT count(*)::int FROM event) AS "events",
            (SELECT count(sent_date)::int FROM event) AS "events that were sent",
            (SELECT count(*)::int FROM run) AS "runs",
            (SELECT count(*)::int FROM run WHERE status = 'COMPLETED') AS "runs that are completed",
            (SELECT count(*)::int FROM engine_step WHERE run_id IN (SELECT id FROM run) AND status <> 'DONE')
              AS "steps that are not done"`,
    [siteId, status, revision],
  );
  const [counts] = countRows.parse(rows);
  return new Map(Object.entries(counts));
}
