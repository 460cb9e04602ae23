import { expect, test } from "vitest";
import { pool } from "../database/pool";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport } from "../testing/import-file";
import { linkedImports } from "./linked-imports";

test("an import with many follow-ups names the newest, how many more there are, and the import that it follows", async () => {
  const siteId = await createTestSite();
  const { id: first, uploadId } = await parsedImport(siteId, "Email,Points\na@b.co,1\n");
  const { rows } = await pool().query<{ id: string }>(
    `WITH middle AS (
       INSERT INTO loyalty_import (site_id, id, job_id, upload_id, file_name, file_size, header_values, follows_import_id)
       VALUES ($1, gen_random_uuid(), gen_random_uuid(), $2, 'middle.csv', 1, '{}', $3) RETURNING id
     )
     INSERT INTO loyalty_import (site_id, id, job_id, upload_id, file_name, file_size, header_values, follows_import_id, created_date)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), $2, number || '.csv', 1, '{}', middle.id, now() - number * interval '1 hour'
       FROM middle, generate_series(1, 52) AS number
     RETURNING follows_import_id AS id`,
    [siteId, uploadId, first],
  );
  const middle = { siteId, loyaltyImportId: rows[0]?.id ?? "" };
  const { followed, followUps, moreFollowUpCount } = await linkedImports(await currentImport(middle));
  expect([followed?.id, moreFollowUpCount]).toEqual([first, 2]);
  expect(followUps.map(({ fileName }) => fileName)).toEqual(
    Array.from({ length: 50 }, (_, index) => `${index + 1}.csv`),
  );
});
