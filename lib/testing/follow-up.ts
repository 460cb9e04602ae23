import { text } from "node:stream/consumers";
import { expect } from "vitest";
import { retryImport } from "../follow-ups/retry-import";
import type { ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import type { Result } from "../result";
import { executeImport } from "../runs/execute-import";
import { readFile } from "../storage/local-storage";
import { currentImport, parsedImport, runImport, value } from "./import-file";
import { siteWithBalances } from "./site-with-balances";
import { testCaller } from "./test-caller";

/** What the customers have before. */
export const customers = { "a@b.co": 10, "c@d.co": 20, "e@f.co": 30, "g@h.co": 40, "i@j.co": 50 };

/** Its first row counts; each of the others fails for a reason of its own, or because row 1 is the same customer. */
export const file = `Name;Guthaben;Wer
Ada;1.234,00;a@b.co
Bob;1.000;nobody@b.co
=Cy;many;c@d.co
Dan;5;a@b.co
Eve;6;e@f.co;x
Flo;x;g@h.co
`;

const headerMappings = [
  { columnName: "EMAIL", columnIndex: 2 },
  { columnName: "POINTS", columnIndex: 1 },
];

/** An import of that file that has ended: row 1 counts, the others fail. */
export async function ended(options: object = {}, balances: Record<string, number> = customers): Promise<ImportKey> {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, file);
  value(
    await executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo: { headerMappings }, options }),
  );
  const key = { siteId, loyaltyImportId: id };
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: 1, failureCount: 5 });
  return key;
}

/** Retries the corrected rows of an import. @returns the follow-up, parsed */
export async function retry({ siteId, loyaltyImportId }: ImportKey, more: object = {}): Promise<ImportWithProgress> {
  const created = value(await retryImport(testCaller(siteId), { loyaltyImportId, ...more }));
  const key = { siteId, loyaltyImportId: created.id };
  await parseImport(key);
  return currentImport(key);
}

/** Executes an import that is parsed, and does what the durable function does then. */
export async function runFollowUp({ siteId, id }: ImportWithProgress, options?: object): Promise<ImportWithProgress> {
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, ...(options && { options }) }));
  return runImport({ siteId, loyaltyImportId: id });
}

/** Why something was refused; nothing when it was done. */
export function failureOf(result: Result<unknown>): string {
  if (result.ok) return "";
  const { failure } = result;
  return failure.kind === "validation"
    ? failure.violations.map(({ field, description }) => `${field}: ${description}`).join()
    : `${failure.code}: ${failure.description}`;
}

/** The error file of an import, with one more row corrected than a person has over the API. */
export async function correctedErrorFile(key: ImportKey): Promise<string> {
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  const content = stream ? await text(stream) : "";
  return content.replace(/;many;c@d.co/, ";100;c@d.co").replace(/;x;g@h.co/, ";7;g@h.co");
}
