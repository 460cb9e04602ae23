import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** A database with every migration and no row, for one test file or one test. It ends with the cluster of the run. */
export function createTestDatabase({ migrated = true } = {}): { name: string; create(): Promise<string> } {
  const name = `test_${randomBytes(6).toString("hex")}`;
  return {
    name,
    async create() {
      const template = new URL(inject("templateDatabaseUrl"));
      const templateName = template.pathname.slice(1);
      // A template can only be copied while nobody is connected to it, hence by way of another database.
      const admin = new pg.Client({ connectionString: withDatabase(template, "postgres") });
      await admin.connect();
      try {
        await admin.query(`create database ${name} template ${migrated ? templateName : "template0"}`);
      } finally {
        await admin.end();
      }
      return withDatabase(template, name);
    },
  };
}

function withDatabase(address: URL, database: string): string {
  const copy = new URL(address);
  copy.pathname = `/${database}`;
  return copy.toString();
}
