import { chmodSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { clusterOf, createCluster } from "./postgres-cluster";

test.each([
  ["FATAL:  could not resize shared memory segment: No space left on device\nchild process exited with exit code 1"],
  ['initdb: error: could not create directory "data": Permission denied'],
])(
  "a data folder that cannot be created is told with the reason, not with what is done about it: %j",
  async (reason) => {
    const folder = mkdtempSync(join(inject("runFolder"), "initdb-"));
    const initdb = join(folder, "initdb");
    writeFileSync(initdb, `#!/bin/sh\ncat >&2 <<END\n${reason}\ninitdb: removing data directory "data"\nEND\nexit 1\n`);
    chmodSync(initdb, 0o755);
    const cluster = clusterOf(join(folder, "data"));
    const created = createCluster(cluster, { initdb, pgCtl: initdb, postgres: initdb }, { prefix: [] });
    await expect(created).rejects.toThrow(
      `PostgreSQL could not create its data folder ${cluster.data}: ${reason.split("\n")[0]}`,
    );
    expect(existsSync(cluster.folder)).toBe(false);
  },
);
