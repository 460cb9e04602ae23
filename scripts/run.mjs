import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inProjectFolder = (...parts) => join(projectFolder, ...parts);

/**
 * Runs a program to its end; signals go on to it.
 * @param {string[]} commandLine
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeoutSeconds?: number }} [options] quiet: keep the output for the result
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([command = "", ...args], { quiet = false, env = {}, timeoutSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === "win32" && command === "npm",
      timeout: timeoutSeconds && timeoutSeconds * 1000,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    let exitCode = 0;
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      exitCode = 128 + constants.signals[signal];
      child.kill(signal);
    };
    process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
    const finish = (/** @type {boolean} */ ok) => {
      process.off("SIGINT", end).off("SIGTERM", end).off("SIGHUP", end);
      if (exitCode) process.exit(exitCode);
      resolve({ ok, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.on("close", (code) => finish(code === 0));
  });
}

/**
 * The command line of a program that an installed package brings.
 * @param {string} packageName
 * @param {string[]} args
 */
export function packageProgram(packageName, ...args) {
  const folder = inProjectFolder("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = typeof bin === "string" ? bin : (bin[packageName.split("/").at(-1) ?? ""] ?? Object.values(bin)[0]);
  return [process.execPath, join(folder, file), ...args];
}

/**
 * The command line of npm: the very one that runs this script, if one does.
 * @param {string[]} args
 */
export function npm(...args) {
  const running = process.env.npm_execpath;
  return running?.endsWith("npm-cli.js") ? [process.execPath, running, ...args] : ["npm", ...args];
}
