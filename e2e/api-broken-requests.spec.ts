import { connect } from "node:net";
import { expect, test } from "@playwright/test";

/** Sends bytes as they are. @returns the whole answer */
function send(baseURL: string | undefined, bytes: string): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("error", reject).on("close", () => resolve(answer));
  });
}

for (const [name, bytes, status] of [
  ["an address with a lone percent sign", "GET /v1/loyalty-imports/% HTTP/1.1\r\nHost: a\r\n\r\n", 400],
  ["a method that nobody knows here", "TRACE /v1/loyalty-imports HTTP/1.1\r\nHost: a\r\n\r\n", 405],
  ["a file that is sent something", "POST /sample-balances.csv HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405],
  ["a file that is to be replaced", "PUT /_next/static/x.js HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405],
  ["an address that is none", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400],
  ["something else than HTTP", "HELLO\r\n\r\n", 400],
  ["a header without end", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
] as const) {
  test(`${name} gets a clear answer with an id`, async ({ baseURL }) => {
    const answer = await send(baseURL, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/\r\nx-wix-request-id: [0-9a-f-]{36}\r\n/);
    expect(/\r\nAllow: GET, HEAD/.test(answer)).toBe(status === 405);
    expect(answer).toMatch(/"fieldViolations":\[\{"field":"","violatedRule":"FORMAT","description":"[^"]{20,}"\}\]/);
  });
}

test("a connection that wants to speak something else is closed", async ({ baseURL }) => {
  const upgrade = "GET /_next/webpack-hmr HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
  expect(await send(baseURL, upgrade)).toBe("");
});
