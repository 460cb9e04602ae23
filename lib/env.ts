import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

const whole = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(minimum, `must be at least ${minimum}`).max(maximum, `must be at most ${maximum}`));

/** About as many as an email and points take, so that the limit on rows stops no file that is not packed. */
const fewestBytesOfARow = 5;

const webAddress = z.url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" });

const variables = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: whole(1, 65_535).default(3000),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be an address that begins with postgresql://")
    .optional(),
  PUBLIC_URL: webAddress.optional(),
  APP_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  MAX_FILE_BYTES: whole(1, Number.MAX_SAFE_INTEGER).default(10_485_760),
  MAX_ROWS: whole(1, 2_147_483_647).optional(),
  INNGEST_DEV: z.string().optional(),
  INNGEST_BASE_URL: webAddress.optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
});

export type Env = Readonly<
  z.output<typeof variables> & {
    MAX_ROWS: number;
    /** Absolute path of the folder that holds all data of this installation. */
    dataDir: string;
    /** The app starts and owns its PostgreSQL. */
    embeddedDatabase: boolean;
    /** "embedded": the engine inside this process; "inngest": an Inngest server drives the durable functions. */
    engine: "embedded" | "inngest";
    /** One person on one machine: pages ask for no sign-in, and only requests from this machine are served. */
    localMode: boolean;
  }
>;

export class EnvError extends Error {}

let parsed: Env | undefined;

/** The configuration. The only reader of `process.env`. @throws EnvError with one sentence that names the variable. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Reads a set of variables; an empty one counts as not set. @throws EnvError */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const result = variables.safeParse(set);
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new EnvError(`The configuration is not valid: ${sentences.join("; ")}.`);
  }
  const values = result.data;
  const embeddedDatabase = values.DATABASE_URL === undefined;
  return {
    ...values,
    MAX_ROWS: values.MAX_ROWS ?? Math.ceil(values.MAX_FILE_BYTES / fewestBytesOfARow),
    dataDir: resolve(/* turbopackIgnore: true */ values.DATA_DIR),
    embeddedDatabase,
    engine:
      values.INNGEST_DEV || values.INNGEST_BASE_URL || values.INNGEST_EVENT_KEY || values.INNGEST_SIGNING_KEY
        ? "inngest"
        : "embedded",
    localMode: embeddedDatabase && isLoopback(values.HOST),
  };
}

function isLoopback(host: string): boolean {
  if (host === "localhost" || host === "::1") return true;
  return isIP(host) === 4 && host.startsWith("127.");
}
