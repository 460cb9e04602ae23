import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

type Handler = (request: Request, context: object) => Promise<Response>;

const route = z.record(
  z.enum(methods),
  z.custom<Handler>((each) => typeof each === "function"),
);

/** The engine has handlers of its own, and what is not there is not there for any method. */
const others = ["api/inngest/route.ts", "api/[...path]/route.ts"];

const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .map((file) => join("api", file))
  .filter((file) => file.endsWith("/route.ts") && !others.includes(file));

test.each(routes)("%s answers every method", async (file) => {
  const { dynamic: _, ...handlers } = await import(join(process.cwd(), "app", file));
  const served = route.parse(handlers);
  const told = await served.OPTIONS(new Request("http://x/v1/y", { method: "OPTIONS" }), {});
  expect(told.status).toBe(204);
  const allow = told.headers.get("allow")?.split(", ") ?? [];
  expect(allow.filter((method) => method !== "HEAD" && method !== "OPTIONS").length).toBeGreaterThan(0);
  for (const method of methods) {
    if (allow.includes(method)) continue;
    const refused = await served[method](new Request("http://x/v1/y", { method }), {});
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe(allow.join(", "));
    const description = `/v1/y takes no ${method}, only ${allow.filter((each) => each !== "HEAD" && each !== "OPTIONS").join(" and ")}.`;
    expect(await refused.json()).toEqual({
      message: description,
      details: { applicationError: { code: "METHOD_NOT_ALLOWED", description, data: {} } },
    });
  }
});
