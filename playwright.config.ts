import { rmSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";
import { browserTestDataDir } from "./e2e/data-dir";

const address = "http://127.0.0.1:3100";

// The workers load this file too, while the server already runs, and so do tools that look for what it uses.
const startsTests = process.argv.includes("test") && process.env.TEST_WORKER_INDEX === undefined;
if (startsTests) rmSync(browserTestDataDir, { recursive: true, force: true });

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
const quietBrowser = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Whoever needs a page of each kind makes seven imports first; a busy machine takes its time.
  timeout: 60_000,
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-GB",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox does not work for root.
      args: [...quietBrowser, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"] } }],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${address}/api/health`,
    env: {
      HOST: "127.0.0.1",
      PORT: "3100",
      DATA_DIR: browserTestDataDir,
      DATABASE_URL: "",
      PUBLIC_URL: "",
      APP_SECRET: "",
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    timeout: 120_000,
  },
});
