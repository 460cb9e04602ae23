import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { OperatorError } from "@/lib/operator-error";
import { choosePort } from "./choose-port";
import { createDatabase } from "./create-database";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { type Cluster, clusterOf, clusterPassword, clusterUser, createCluster } from "./postgres-cluster";
import { findLauncher, type Launcher, runProgram, runProgramNow } from "./postgres-program";
import { type Answer, askServer, runningServer, serverAlive } from "./postgres-server";
import { serverOptions } from "./postgres-settings";

export type EmbeddedPostgres = Readonly<{
  connectionString: string;
  port: number;
  /** False when a server that an earlier process had left running was taken over. */
  startedHere: boolean;
  /** Stops the server, whoever started it. Synchronous, so that it can run while the process exits. */
  stop(): void;
}>;

export const databaseName = "loyalty_imports";
const retryMilliseconds = 200;
const patienceMilliseconds = 10 * 60 * 1000;
/** Failed starts before a postmaster.pid that no living server answers for is deleted. */
const failuresBeforeCleaning = 10;

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that is still running there.
 * @param port the port it must have, when it has run before and is to be brought back; by default the port it had the last time,
 *   or else any free one
 * @throws OperatorError when it cannot be started
 */
export async function startEmbeddedPostgres(dataDir: string, port?: number): Promise<EmbeddedPostgres> {
  const binaries = await postgresBinaries();
  const launcher = findLauncher(binaries.postgres);
  const cluster = clusterOf(dataDir);
  if (port === undefined) await createCluster(cluster, binaries, launcher);
  // What was stored is gone with it, or it comes back, as a drive may. An empty one in its place would be mistaken for it.
  else if (!existsSync(cluster.data)) throw new OperatorError(`The folder of the database, ${cluster.data}, is gone.`);
  const started = await startOrAttach(cluster, binaries, launcher, port);
  // Written only when it changes: a full disk must not keep a server that runs from being used.
  if (started.port !== lastPort(cluster)) writeFileSync(cluster.portFile, `${started.port}\n`);
  await createDatabase(connectionString(cluster, started.port, "postgres"), databaseName);
  return {
    ...started,
    connectionString: connectionString(cluster, started.port, databaseName),
    stop: () => runProgramNow(launcher, binaries.pgCtl, ["stop", "-w", "-t", "15", "-m", "fast", "-D", cluster.data]),
  };
}

async function startOrAttach(cluster: Cluster, binaries: PostgresBinaries, launcher: Launcher, fixedPort?: number) {
  const deadline = performance.now() + patienceMilliseconds;
  let startedHere = false;
  let failures = 0;
  while (performance.now() < deadline) {
    const server = runningServer(cluster);
    const answer: Answer = server
      ? await askServer(connectionString(cluster, server.port, "postgres"), cluster)
      : "nobody";
    if (server && answer === "ready") {
      if (fixedPort === undefined || fixedPort === server.port) return { port: server.port, startedHere };
      throw new OperatorError(`PostgreSQL now runs on port ${server.port} instead of ${fixedPort}.`);
    }
    if (answer === "nobody") {
      const port = fixedPort ?? (await choosePort(cluster.portFile));
      const started = await startServer(cluster, binaries, launcher, port);
      // One that starts and is gone again, as when its files are being deleted, is no better than one that does not start.
      if (started && !startedHere) {
        startedHere = true;
        continue;
      }
      failures += 1;
      // Without the file nothing but the kernel would keep two servers apart, so it goes only when its owner is surely dead.
      if (server && failures === failuresBeforeCleaning && !serverAlive(server, cluster)) rmSync(cluster.pidFile);
      if (failures >= (existsSync(cluster.pidFile) || server ? failuresBeforeCleaning * 2 : 3)) break;
    }
    await delay(retryMilliseconds);
  }
  throw new OperatorError(`PostgreSQL does not start in ${cluster.data}: ${lastFailure(cluster)}`);
}

function lastPort({ portFile }: Cluster): number | undefined {
  return existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined;
}

async function startServer(cluster: Cluster, binaries: PostgresBinaries, launcher: Launcher, port: number) {
  const options = ["start", "-w", "-t", "120", "-D", cluster.data, "-l", cluster.log, "-o", serverOptions(port)];
  const { exitCode } = await runProgram(launcher, binaries.pgCtl, options, false);
  return exitCode === 0;
}

function connectionString(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${clusterUser}:${clusterPassword(cluster)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

function lastFailure(cluster: Cluster): string {
  const log = existsSync(cluster.log) ? readFileSync(cluster.log, "utf8").trimEnd().split("\n").slice(-20) : [];
  const reason = log.filter((line) => /\b(FATAL|PANIC|DETAIL):/.test(line)).slice(-2);
  return `${reason.map((line) => line.replace(/^.*?(FATAL|PANIC|DETAIL):\s*/, "")).join(" ") || "no reason given."} (log: ${cluster.log})`;
}
