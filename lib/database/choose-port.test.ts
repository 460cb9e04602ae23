import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { choosePort } from "./choose-port";

const portFile = join(inject("runFolder"), "chosen-port");

test("without a port of its own it is none that the system may give to an outgoing connection", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => choosePort(join(inject("runFolder"), "no-file"))));
  for (const port of ports) {
    expect(port).toBeGreaterThan(1_024);
    expect(port).toBeLessThan(32_768);
  }
});

test("the port it had the last time is chosen again while it is free, and no other", async () => {
  const port = await choosePort(join(inject("runFolder"), "no-file"));
  writeFileSync(portFile, `${port}\n`);
  expect(await choosePort(portFile)).toBe(port);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  expect(await choosePort(portFile)).not.toBe(port);
  await new Promise((resolve) => other.close(resolve));
});

test.each(["40000", "80", "-1", "none", ""])("a file that says “%s” is not followed", async (text) => {
  writeFileSync(portFile, text);
  const port = await choosePort(portFile);
  expect(port).toBeGreaterThan(1_024);
  expect(port).toBeLessThan(32_768);
});
