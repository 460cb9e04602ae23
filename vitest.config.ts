import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@/": fileURLToPath(new URL("./", import.meta.url)) } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", ".next/**", ".data*/**", "e2e/**"],
    globalSetup: "lib/testing/start-test-cluster.ts",
    setupFiles: "lib/testing/connect-test-database.ts",
    pool: "forks",
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
});
