import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** Prints when it is told to, and tells what becomes of it, in the way that Next prints what was not caught. */
const program = `
  import { setTimeout } from "node:timers/promises";
  const { outliveReaders } = await import(process.argv[1]);
  outliveReaders();
  let uncaught = 0;
  process.on("uncaughtException", (error) => { uncaught += 1; if (uncaught < 10) console.error(error); });
  process.on("message", async () => {
    for (let time = 1; time <= 5; time++) {
      console.log("to nobody");
      console.error("to nobody");
      await setTimeout(10);
    }
    process.send(uncaught, () => process.disconnect());
  });
  console.log("ready");
`;

test("a process whose output nobody reads any more goes on in peace", async () => {
  const args = ["--input-type=module", "-e", program, new URL("outlive-readers.mjs", import.meta.url).href];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  if (!child.stdout || !child.stderr) throw new Error("Its output is piped.");
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  child.send("print");
  expect(await once(child, "message")).toContain(0);
  expect(await once(child, "exit")).toEqual([0, null]);
});
