import { resolve } from "node:path";
import { expect, test } from "vitest";
import { EnvError, parseEnv } from "./env";

test("with nothing set, everything runs on this machine", () => {
  expect(parseEnv({})).toEqual({
    HOST: "127.0.0.1",
    PORT: 3000,
    DATA_DIR: ".data",
    MAX_FILE_BYTES: 10_485_760,
    MAX_ROWS: 2_097_152,
    dataDir: resolve(".data"),
    embeddedDatabase: true,
    engine: "embedded",
    localMode: true,
  });
});

test("whoever takes larger files takes more rows, unless the rows are set", () => {
  expect(parseEnv({ MAX_FILE_BYTES: "500000000" }).MAX_ROWS).toBe(100_000_000);
  expect(parseEnv({ MAX_FILE_BYTES: "500000000", MAX_ROWS: "7" }).MAX_ROWS).toBe(7);
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: " " })).toEqual(parseEnv({}));
});

test.each([
  [{ PORT: "eighty" }, "The configuration is not valid: PORT must be a whole number."],
  [{ PORT: "70000" }, "The configuration is not valid: PORT must be at most 65535."],
  [{ MAX_ROWS: "0" }, "The configuration is not valid: MAX_ROWS must be at least 1."],
  [
    { DATABASE_URL: "mysql://localhost" },
    "The configuration is not valid: DATABASE_URL must be an address that begins with postgresql://.",
  ],
  [{ APP_SECRET: "short" }, "The configuration is not valid: APP_SECRET must have at least 32 characters."],
])("%o is refused with a sentence that names it", (source, sentence) => {
  expect(() => parseEnv(source)).toThrow(new EnvError(sentence));
});

test.each([
  ["0.0.0.0", false],
  ["192.168.1.2", false],
  ["127.0.0.2", true],
  ["localhost", true],
])("an app that listens on %s is in local mode: %s", (HOST, localMode) => {
  expect(parseEnv({ HOST }).localMode).toBe(localMode);
});

test("a database of one's own ends the local mode", () => {
  expect(parseEnv({ DATABASE_URL: "postgresql://db/loyalty" })).toMatchObject({
    embeddedDatabase: false,
    localMode: false,
  });
});

test.each(["INNGEST_DEV", "INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"])(
  "%s hands the durable functions to an Inngest server",
  (name) => {
    expect(parseEnv({ [name]: "http://127.0.0.1:8288" }).engine).toBe("inngest");
  },
);
