import { setTimeout as delay } from "node:timers/promises";
import { refusedMethods } from "@/app/api/refused-methods";
import { bootState } from "@/app/boot-state";
import { engineState } from "@/inngest/engine";
import { databaseAnswers } from "@/lib/database/database-silence";
import { messageOf } from "@/lib/database/database-unreachable";
import { pool } from "@/lib/database/pool";

export const dynamic = "force-dynamic";

const databasePatienceMilliseconds = 2000;

/** 200 once this process can do everything it is for, or else 503 with what is missing. */
export async function GET(): Promise<Response> {
  const phase = bootState()?.phase ?? "starting";
  const database = phase === "ready" ? await checkDatabase() : phase;
  const engine = phase === "ready" ? checkEngine() : phase;
  if (database === "ok" && engine === "ok") return Response.json({ status: "ok", database, engine }, { headers });
  const status = phase === "starting" ? "starting" : "unavailable";
  return Response.json({ status, database, engine }, { status: 503, headers: { ...headers, "Retry-After": "1" } });
}

const headers = { "Cache-Control": "no-store" } as const;

async function checkDatabase(): Promise<string> {
  if (!databaseAnswers()) return "does not answer; waiting until it does";
  const answered = pool()
    .query("select 1")
    .then(() => "ok")
    .catch((error: unknown) => messageOf(error));
  return Promise.race([answered, delay(databasePatienceMilliseconds, "does not answer in time", { ref: false })]);
}

function checkEngine(): string {
  const state = engineState();
  return state === "ready" ? "ok" : state;
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
