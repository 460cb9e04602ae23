import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../database/embedded-postgres";
import { migrate } from "../database/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A database that holds every migration and no row; each test file copies it. */
    templateDatabaseUrl: string;
    /** A folder of this run, removed at its end. */
    runFolder: string;
  }
}

/** Starts one PostgreSQL for the whole run, in a folder of its own, so that two runs do not meet. */
export default async function startTestCluster(project: TestProject): Promise<() => void> {
  const runFolder = join(resolve(".data-test"), `unit-${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(runFolder, { recursive: true });
  const postgres = await startEmbeddedPostgres(runFolder);
  // A run that is interrupted ends without the teardown below.
  const remove = () => {
    postgres.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  await migrate(postgres.connectionString);
  project.provide("templateDatabaseUrl", postgres.connectionString);
  project.provide("runFolder", runFolder);
  return () => {
    process.off("exit", remove);
    remove();
  };
}
