import { createHash } from "node:crypto";
import { connect } from "node:net";
import { expect } from "@playwright/test";
import { test } from "./api-client";

const limit = 10_485_760;

async function uploadUrl(api: {
  post(path: string): Promise<{ json(): Promise<{ filePath: string; uploadUrl: string }> }>;
}) {
  return (await api.post("/v1/loyalty-imports/wixmp-upload-url")).json();
}

test("a file of exactly 10 MB is stored; one byte more is refused and leaves the link good", async ({
  api,
  request,
}) => {
  const link = await uploadUrl(api);
  const tooLarge = await request.put(link.uploadUrl, { data: Buffer.alloc(limit + 1, "a") });
  expect(tooLarge.status()).toBe(413);
  expect((await tooLarge.json()).details.applicationError).toMatchObject({
    code: "RESOURCE_EXHAUSTED",
    data: { maxBytes: limit },
  });
  const data = Buffer.alloc(limit, "a");
  const stored = await request.post(link.uploadUrl, { data });
  expect(stored.status()).toBe(200);
  expect(await stored.json()).toEqual({
    filePath: link.filePath,
    size: limit,
    sha256: createHash("sha256").update(data).digest("hex"),
  });
});

test("a link is good for one file; a changed or expired one for none", async ({ api, request }) => {
  const link = await uploadUrl(api);
  const put = async (url: string) => {
    const answer = await request.put(url, { data: "Email,Points\n" });
    return [answer.status(), (await answer.json()).details?.applicationError.code];
  };
  expect(await put(`${link.uploadUrl}x`)).toEqual([403, "PERMISSION_DENIED"]);
  expect(await put(link.uploadUrl.replace(/expires=\d+/, "expires=99999999999"))).toEqual([403, "PERMISSION_DENIED"]);
  expect(await put(link.uploadUrl.replace(/\?.*/, ""))).toEqual([403, "PERMISSION_DENIED"]);
  expect(await put(link.uploadUrl)).toEqual([200, undefined]);
  expect(await put(link.uploadUrl)).toEqual([409, "ALREADY_EXISTS"]);
});

test("an upload that is cut off leaves nothing behind", async ({ api, request }) => {
  const { filePath, uploadUrl: url } = await uploadUrl(api);
  const { hostname, port, pathname, search } = new URL(url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `PUT ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 5000\r\n\r\nEmail,Points\n`,
        () => socket.resetAndDestroy(),
      );
    });
    socket.on("close", () => resolve());
  });
  const tooEarly = await api.post("/v1/loyalty-imports", { fileUrl: filePath });
  expect(tooEarly.status()).toBe(400);
  expect((await tooEarly.json()).message).toBe("Nothing was uploaded to this fileUrl yet.");
  // The same link still takes the whole file.
  expect((await request.put(url, { data: "Email,Points\na@b.co,1\n" })).status()).toBe(200);
});

test("fileUrl takes the file path and the upload URL, and nothing else", async ({ api, request }) => {
  const { uploadUrl: url } = await uploadUrl(api);
  const content = "Email,Points\na@b.co,1\n";
  await request.put(url, { data: content });
  expect((await api.post("/v1/loyalty-imports", { fileUrl: url })).status()).toBe(200);
  const { pathname } = new URL(url);
  for (const fileUrl of [
    `http://example.com${pathname}`,
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "/sites/../../etc/passwd",
    "/etc/passwd",
    pathname.replace(/[^/]+$/, "00000000-0000-7000-8000-000000000000"),
  ]) {
    const refused = await api.post("/v1/loyalty-imports", { fileUrl });
    expect(refused.status(), fileUrl).toBe(400);
    expect((await refused.json()).details.validationError.fieldViolations[0].field).toBe("fileUrl");
  }
  const missing = await api.post("/v1/loyalty-imports", { fileName: "", fileSize: -1 });
  expect((await missing.json()).details.validationError.fieldViolations).toEqual([
    { field: "fileUrl", violatedRule: "REQUIRED_FIELD", description: "fileUrl is required." },
    { field: "fileName", violatedRule: "MIN_LENGTH", description: "fileName must have at least 1 characters." },
    { field: "fileSize", violatedRule: "MIN", description: "fileSize must be at least 0." },
  ]);
  const wrongSize = await api.post("/v1/loyalty-imports", { fileUrl: url, fileSize: content.length + 1 });
  expect((await wrongSize.json()).message).toContain(`${content.length} bytes were uploaded`);
});

for (const [name, content, reason] of [
  ["an empty file", "", "FILE_EMPTY"],
  ["a header only", "Email,Points\n", "NO_DATA_ROWS"],
  ["a picture named .csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "NOT_CSV"],
  ["NUL bytes", Buffer.from("Email,Points\na@b.co,1\0\n"), "NOT_CSV"],
  ["a quotation mark that is never closed", 'Email,Points\n"a@b.co,1\n', "QUOTE_NOT_CLOSED"],
  ["101 columns", `${"a,".repeat(100)}a\n1,2\n`, "TOO_MANY_COLUMNS"],
] as const) {
  test(`${name}: the import fails with ${reason}`, async ({ api }) => {
    const failed = await api.createImport(content);
    expect(failed).toMatchObject({ status: "FAILED", parseResult: { parseErrorReason: reason } });
    expect(failed.parseResult.parseErrorDescription).toMatch(/^[A-Z].{20,}\.$/);
    expect(failed.importResult).toBeUndefined();
    const executed = await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: failed.id });
    expect(executed.status()).toBe(409);
  });
}
