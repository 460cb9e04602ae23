import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { AppProcess } from "./app-process";

/** Runs `npm run verify` on the data of an app. @returns what it complains about */
export async function verifyBooks({ environment }: AppProcess): Promise<string[]> {
  const command = spawn(process.execPath, ["scripts/verify.mjs"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => command.once("close", resolve));
  const lines = (await text(command.stdout)).trim().split("\n");
  if ((await ended) === 0) return [];
  return lines.map((line) => `npm run verify: ${line}`);
}
