import { request as sendRequest } from "node:http";
import { expect, test } from "@playwright/test";
import { uploadFile } from "./upload-file";

type Answer = { status: number | undefined; text: string; policy: string };

/** A browser would not send a false Host or Origin. */
function ask(address: URL, method: string, headers: Record<string, string>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = sendRequest(address, { method, headers }, async (response) => {
      let text = "";
      for await (const piece of response.setEncoding("utf8")) text += piece;
      resolve({ status: response.statusCode, text, policy: String(response.headers["content-security-policy"]) });
    });
    request.on("error", reject);
    request.end(body);
  });
}

test("pages are refused under a foreign name, and to foreign origins", async ({ baseURL }) => {
  const foreignHost = await ask(new URL("/customers", baseURL), "GET", { Host: "evil.example:3100" });
  expect(foreignHost.status).toBe(403);
  expect(foreignHost.text).toContain(
    "These pages answer only to this machine. Open them at the address that was shown at the start.",
  );
  for (const method of ["GET", "POST"]) {
    const foreignOrigin = await ask(new URL("/imports/new", baseURL), method, { Origin: "http://evil.example" });
    expect(foreignOrigin.status).toBe(403);
    expect(foreignOrigin.text).toContain("This request came from another website, so it was refused.");
  }
  const withoutOrigin = await ask(new URL("/imports/new", baseURL), "POST", { "Sec-Fetch-Site": "cross-site" });
  expect(withoutOrigin.status).toBe(403);
});

test("a server action is out of reach for others at every address", async ({ page, baseURL }) => {
  // The identity of the action that a page calls is no secret: anyone may read it in their own installation.
  const called = page.waitForRequest((request) => request.headers()["next-action"] !== undefined);
  await uploadFile(page, "points.csv", "");
  const { "next-action": action = "" } = (await called).headers();
  for (const path of [
    "/imports/new",
    "/nowhere",
    "/api",
    "/api/nowhere",
    "/v1",
    "/v1/nowhere",
    "/_api",
    "/_api/nowhere",
  ]) {
    const { text } = await ask(new URL(path, baseURL), "POST", { Host: "evil.example", "Next-Action": action }, "[]");
    expect(text, path).not.toContain("uploadPath");
  }
  const own = await ask(new URL("/imports/new", baseURL), "POST", { "Next-Action": action }, "[]");
  expect(own.text).toContain("uploadPath");
});

test("pages are shown to this machine, with a policy that lets only their own scripts run", async ({
  page,
  baseURL,
}) => {
  const own = await ask(new URL("/customers", baseURL), "GET", {});
  expect(own.status).toBe(200);
  expect(own.policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}' 'strict-dynamic';/);
  expect(own.policy).not.toContain("unsafe");

  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const path of ["/", "/imports", "/imports/new", "/customers", "/settings"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test("the API stands outside: it asks for a key, not for an origin", async ({ baseURL }) => {
  for (const path of ["/v1/loyalty-imports/query", "/_api/loyalty-imports/v1/loyalty-imports/query"]) {
    const { status } = await ask(new URL(path, baseURL), "POST", {
      Host: "evil.example",
      Origin: "http://evil.example",
    });
    expect(status).toBe(401);
  }
});

test("what is not there is answered with 404 and a way on", async ({ page }) => {
  for (const path of ["/nowhere", "/imports/none", "/imports/01900000-0000-7000-8000-000000000000/result"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByText("There is nothing at this address")).toBeVisible();
  }
  const response = await page.goto("/customers/01900000-0000-7000-8000-000000000000");
  expect(response?.status()).toBe(404);
});
