import type { AppProcess } from "./app-process";
import type { ClusterClient } from "./cluster-client";
import type { Victim } from "./plan-kills";

export type Recovery = {
  /** Whether the app had to be started again; otherwise it brought its database back by itself. */
  restarted: boolean;
  /** From the restart (or else from the kill) until the app was healthy. */
  milliseconds: number;
};

/**
 * Kills with `kill -9`, starts the app again if it was among the killed, and waits until app and database answer.
 * @param postgresProcesses all of the server's processes but the postmaster, as they are now
 */
export async function killAndRecover(
  victim: Victim,
  app: AppProcess,
  cluster: ClusterClient,
  postgresProcesses: readonly number[],
): Promise<Recovery> {
  const restarted = victim.startsWith("app");
  const postmaster = victim === "app" ? undefined : cluster.postmaster();
  // All signals leave before anybody can react: the postmaster would otherwise start anew what it sees dying.
  const appEnded = restarted ? app.end("SIGKILL") : undefined;
  if (postmaster) kill(postmaster);
  if (victim.endsWith("postgres")) for (const pid of postgresProcesses) kill(pid);
  await appEnded;

  const since = Date.now();
  if (restarted) app.start();
  if (postmaster) {
    await cluster.close();
    // Until then, processes that outlive the postmaster for a moment could still answer.
    await cluster.restarted(postmaster);
  }
  await app.healthy();
  return { restarted, milliseconds: Date.now() - since };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // A connection may have ended since it was listed.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
