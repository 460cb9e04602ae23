import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import * as route from "./route";

test("beside the embedded engine nobody can call the durable functions from outside", async () => {
  for (const [method, answer] of Object.entries(route)) {
    const body = method === "POST" || method === "PUT" ? "{}" : null;
    const address = "http://localhost/api/inngest?fnId=loyalty-imports-run-import&stepId=step";
    const response = await answer(new NextRequest(address, { method, body }), {});
    expect(response.status, method).toBe(404);
    expect(await response.json(), method).toEqual({
      message: "Durable functions run inside this app; there is no Inngest server.",
    });
  }
});
