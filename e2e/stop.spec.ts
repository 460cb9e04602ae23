import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { clusterOf } from "@/lib/database/postgres-cluster";
import { faultTestDataDir } from "./data-dir";
import { startFaultApp } from "./fault-app";

const dataDir = join(faultTestDataDir, "stop");

for (const [signal, sender] of [
  ["SIGHUP", "a terminal that is closed"],
  ["SIGTERM", "whoever keeps it running"],
] as const) {
  test(`${signal}, from ${sender}, ends the app and its PostgreSQL`, async () => {
    const app = await startFaultApp({ port: 3102, dataDir });
    try {
      expect(existsSync(clusterOf(dataDir).pidFile)).toBe(true);
      const ended = once(app.process, "exit");
      app.process.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(existsSync(clusterOf(dataDir).pidFile)).toBe(false);
    } finally {
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}
