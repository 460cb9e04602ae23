import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "@/lib/operator-error";

/** How PostgreSQL's programs are run: it refuses to work for root. */
export type Launcher = Readonly<{ prefix: readonly string[]; user?: Readonly<{ uid: number; gid: number }> }>;

/**
 * The user this process runs as; for root a user namespace in which root has another number, or else the system's user
 * `postgres` or `nobody`.
 * @throws OperatorError when root has neither
 */
export function findLauncher(postgres: string): Launcher {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const namespace = { prefix: ["unshare", "--user", "--map-user=1000", "--map-group=1000"] };
  if (runs(namespace, postgres)) return namespace;
  for (const user of systemUsers()) {
    const launcher = { prefix: [], user };
    if (runs(launcher, postgres)) return launcher;
  }
  throw new OperatorError(
    "PostgreSQL does not run as root, and neither a user namespace nor the user postgres or nobody can run it here: start the app as another user, or set DATABASE_URL.",
  );
}

/** Runs a program to its end. @returns its exit code and what it wrote to stderr */
export function runProgram(launcher: Launcher, program: string, args: readonly string[], keepStderr: boolean) {
  return new Promise<{ exitCode: number; stderr: string }>((resolve, reject) => {
    const [command, allArgs] = commandLine(launcher, program, args);
    const child = spawn(command, allArgs, {
      ...spawnOptions(launcher),
      // The server inherits what pg_ctl has; with a pipe in its hands Node would wait for the server to end.
      stdio: ["ignore", "ignore", keepStderr ? "pipe" : "ignore"],
    });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? 1, stderr: stderr.trim() }));
  });
}

/** Runs a program to its end without returning to the event loop, for use while the process exits. */
export function runProgramNow(launcher: Launcher, program: string, args: readonly string[]): void {
  const [command, allArgs] = commandLine(launcher, program, args);
  spawnSync(command, allArgs, { ...spawnOptions(launcher), stdio: "ignore" });
}

/** Gives a folder to the user PostgreSQL runs as; for root only, and only when it is not theirs already. */
export function giveFolder(launcher: Launcher, folder: string): void {
  if (process.getuid?.() !== 0 || !existsSync(folder)) return;
  const { uid, gid } = launcher.user ?? { uid: 0, gid: 0 };
  if (statSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, entry), uid, gid);
  chownSync(folder, uid, gid);
}

function runs(launcher: Launcher, postgres: string): boolean {
  const [command, args] = commandLine(launcher, postgres, ["--version"]);
  return spawnSync(command, args, { ...spawnOptions(launcher), stdio: "ignore" }).status === 0;
}

function commandLine(launcher: Launcher, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = [...launcher.prefix, program, ...args];
  return [first ?? program, rest];
}

function spawnOptions(launcher: Launcher): SpawnOptions {
  // Another user may not be able to enter the folder this process stands in.
  return launcher.user ? { ...launcher.user, cwd: "/" } : {};
}

function systemUsers() {
  if (!existsSync("/etc/passwd")) return [];
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return ["postgres", "nobody"].flatMap((name) => {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    return fields ? [{ uid: Number(fields[2]), gid: Number(fields[3]) }] : [];
  });
}
