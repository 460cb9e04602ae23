import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import { parseImport } from "../imports/parse-import";
import { cancelImport } from "../run-control/cancel-import";
import { executeImport } from "../runs/execute-import";
import { controlledRun } from "../testing/controlled-run";
import { correctedErrorFile, ended, retry, runFollowUp } from "../testing/follow-up";
import { currentImport, parsedImport, uploadFile, value } from "../testing/import-file";
import { balancesOf } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";

test("a follow-up that was canceled before it began still knows whose rows it had", async () => {
  const key = await ended({ mode: "ADD" });
  const first = await parsedImport(key.siteId, await correctedErrorFile(key));
  value(await executeImport(testCaller(key.siteId), { loyaltyImportId: first.id }));
  value(await cancelImport(testCaller(key.siteId), { loyaltyImportId: first.id }));
  const firstKey = { siteId: key.siteId, loyaltyImportId: first.id };
  expect(await controlledRun(firstKey)).toBe("CANCELED");
  expect(await runFollowUp(await parsedImport(key.siteId, await correctedErrorFile(firstKey)))).toMatchObject({
    successCount: 2,
  });
  const again = await parsedImport(key.siteId, `${await correctedErrorFile(key)}\r\n`);
  expect(await runFollowUp(again)).toMatchObject({ successCount: 0 });
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
});

test("a row that was retried and comes back in a corrected error file is imported once, whichever is first", async () => {
  for (const retriesFirst of [true, false]) {
    const key = await ended({ mode: "ADD" });
    value(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
    );
    const retried = await retry(key);
    const uploaded = await parsedImport(key.siteId, await correctedErrorFile(key));
    if (retriesFirst) await runFollowUp(retried);
    expect(await runFollowUp(uploaded)).toMatchObject({ successCount: retriesFirst ? 1 : 2 });
    if (!retriesFirst) expect(await runFollowUp(retried)).toMatchObject({ successCount: 0, failureCount: 1 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
    const refused = retriesFirst ? uploaded : retried;
    const refusedKey = { siteId: key.siteId, loyaltyImportId: refused.id };
    const { failures } = {
      failures: await prisma().failedRow.findMany({
        where: { loyaltyImportId: refused.id, errorCode: "ALREADY_IMPORTED" },
      }),
    };
    const name = retriesFirst ? "points.csv (1 corrected row)" : "points.csv";
    expect(failures).toMatchObject([
      { rowNumber: retriesFirst ? 2 : 1, errorDetail: name, email: "c@d.co", points: "100" },
    ]);
    // Neither does the error file of that one import it.
    const again = await parsedImport(key.siteId, await correctedErrorFile(refusedKey));
    expect(again.followsImportId).toBe(refused.id);
    expect(await runFollowUp(again)).toMatchObject({ successCount: 0 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
    // Unless a person says so at the row, as its sentence tells them.
    const meant = (await correctedErrorFile(refusedKey)).replace(/^\d+(?=;FAILED;ALREADY_IMPORTED;)/gm, "");
    expect(await runFollowUp(await parsedImport(key.siteId, meant))).toMatchObject({ successCount: 1 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 220, "g@h.co": 47 });
  }
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a row is known again however its number is written, also twice in one file, and whatever the client says it follows", async () => {
  const key = await ended({ mode: "ADD" });
  const corrected = await correctedErrorFile(key);
  const first = await runFollowUp(await parsedImport(key.siteId, corrected));
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  const refused = async (content: string, more: object = {}) => {
    const fileUrl = await uploadFile(key.siteId, content);
    const request = { fileUrl, fileName: "again.csv", ...more };
    const { id } = value(await createImport(testCaller(key.siteId), request, "http://localhost"));
    await parseImport({ siteId: key.siteId, loyaltyImportId: id });
    const uploaded = await currentImport({ siteId: key.siteId, loyaltyImportId: id });
    expect(uploaded.followsImportId).toBe(key.loyaltyImportId);
    expect(await runFollowUp(uploaded)).toMatchObject({ successCount: 0 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  };
  for (const written of ["$1.0", "0$1", "'$1"]) await refused(corrected.replace(/^(\d+)(?=;FAILED;)/gm, written));
  await refused(corrected.replace(/;([bcdfghjklmnpqrst]{20,})(?=;)/g, (check) => `${check.toUpperCase()} `));
  await refused(`${corrected}\r\n`, { followsLoyaltyImportId: first.id });
  await refused(`${corrected}${corrected.split("\r\n").slice(1).join("\r\n")}`);

  // For another customer, so that nothing but the number of the row says that it is the same.
  const other = await ended({ mode: "ADD" });
  const content = await correctedErrorFile(other);
  const copies = content.split("\r\n").slice(1).join("\r\n").replaceAll("c@d.co", "i@j.co");
  expect(await runFollowUp(await parsedImport(other.siteId, `${content}${copies}`))).toMatchObject({ successCount: 2 });
  expect(await balancesOf(other.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47, "i@j.co": 50 });
  for await (const violation of findViolations()) expect.fail(violation);
});
