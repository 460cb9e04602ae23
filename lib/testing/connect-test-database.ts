import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { connectDatabase, disconnectDatabase } from "../database/pool";
import { createTestDatabase } from "./create-test-database";

// Before a test file is imported, and so before anything reads the environment.
const database = createTestDatabase();
const dataDir = join(inject("runFolder"), database.name);
mkdirSync(dataDir, { recursive: true });
process.env.DATA_DIR = dataDir;
process.env.APP_SECRET = "a secret that only the tests know of";
process.env.DATABASE_URL = "";

beforeAll(async () => connectDatabase(await database.create()));
afterAll(disconnectDatabase);
