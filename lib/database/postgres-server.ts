import { existsSync, readFileSync, realpathSync } from "node:fs";
import pg from "pg";
import { z } from "zod";
import type { Cluster } from "./postgres-cluster";

/** What postmaster.pid says about a server that runs, or ran when the machine died. */
export type RunningServer = Readonly<{ pid: number; port: number }>;

/** "nobody": no server of this cluster listens there. "busy": there is one that is starting, stopping or overloaded. */
export type Answer = "ready" | "busy" | "nobody";

/** The server that postmaster.pid names: line 1 is its process, line 4 its port. */
export function runningServer(cluster: Cluster): RunningServer | undefined {
  const lines = readPidFile(cluster).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/** A server that starts or stops may remove the file at any moment. */
function readPidFile(cluster: Cluster): string {
  try {
    return readFileSync(cluster.pidFile, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** Asks whether the server that listens there is the one of this cluster: its password fits and it serves this folder. */
export async function askServer(connectionString: string, cluster: Cluster): Promise<Answer> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const result = await client.query("show data_directory");
    const [row] = z.tuple([z.object({ data_directory: z.string() })]).parse(result.rows);
    // A copy of a data folder holds the postmaster.pid and the password of the original.
    return realPath(row.data_directory) === realPath(cluster.data) ? "ready" : "nobody";
  } catch (error) {
    return answerOf(error);
  } finally {
    // A server that has frozen by now would not answer this either.
    void client.end().catch(() => {});
  }
}

/** Whether the process that postmaster.pid names still is a server of this cluster. Where that cannot be seen: no. */
export function serverAlive(server: RunningServer, cluster: Cluster): boolean {
  try {
    return readFileSync(`/proc/${server.pid}/cmdline`, "utf8").split("\0").includes(cluster.data);
  } catch {
    return false;
  }
}

function answerOf(error: unknown): Answer {
  if (error instanceof pg.DatabaseError) {
    // 57P03: starting up, recovering or shutting down; 53300: no connection left; 57P01: it is being stopped.
    return ["57P03", "53300", "57P01"].includes(error.code ?? "") ? "busy" : "nobody";
  }
  const code = z.object({ code: z.string() }).safeParse(error);
  return code.success && code.data.code === "ECONNREFUSED" ? "nobody" : "busy";
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
