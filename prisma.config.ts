import { defineConfig } from "prisma/config";

// `prisma generate` needs no engine, but looks for one and would download it; any existing file satisfies it.
// `prisma migrate` does need the real one (this project does not use it: see scripts/migration.mjs).
if (!process.argv.includes("migrate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
