import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { ImportFile } from "./import-file";

/** Copies a file into a temporary table of that name, and tells the planner what is in it. To be called within a transaction. */
export async function copyFile(client: pg.Client, { path }: ImportFile, table: string): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE ${table} (
       row_number integer GENERATED ALWAYS AS IDENTITY, email text COLLATE "C", points integer
     ) ON COMMIT DROP`,
  );
  const copy = client.query(copyFrom(`COPY ${table} (email, points) FROM STDIN (FORMAT csv, HEADER)`));
  await pipeline(createReadStream(path), copy);
  // With statistics the planner walks through the customers in the order in which they are stored.
  await client.query(`ANALYZE ${table}`);
}
