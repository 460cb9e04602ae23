import { defineConfig } from "@playwright/test";
import tests from "./playwright.config";

/** Draws pictures of every page; nothing that `npm test` runs. */
export default defineConfig({
  ...tests,
  testDir: "e2e/pictures",
  testMatch: "every-state.ts",
  use: { ...tests.use, actionTimeout: 10_000 },
  webServer: [],
});
