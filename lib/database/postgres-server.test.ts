import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, inject, test } from "vitest";
import { clusterOf } from "./postgres-cluster";
import { runningServer } from "./postgres-server";

/** Starts and stops, as far as postmaster.pid can tell, as fast as it goes. */
const restless = `
  const { rmSync, writeFileSync } = require("node:fs");
  const { workerData } = require("node:worker_threads");
  for (;;) {
    writeFileSync(workerData, "123\\n/data\\n1\\n5432\\n");
    rmSync(workerData);
  }`;

test("a postmaster.pid that is removed while it is read is none", async () => {
  const cluster = clusterOf(mkdtempSync(join(inject("runFolder"), "pid-")));
  mkdirSync(cluster.data, { recursive: true });
  const worker = new Worker(restless, { eval: true, workerData: cluster.pidFile });
  try {
    const seen = { there: 0, gone: 0 };
    while (seen.there < 1_000 || seen.gone < 1_000) {
      const server = runningServer(cluster);
      if (server) expect(server).toEqual({ pid: 123, port: 5432 });
      seen[server ? "there" : "gone"]++;
    }
  } finally {
    await worker.terminate();
  }
});
