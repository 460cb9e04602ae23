import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PUT } from "@/app/api/uploads/[siteId]/[uploadId]/route";
import { POST } from "@/app/api/v1/customers/bulk/route";
import { createImport } from "@/lib/imports/create-import";
import { parseImport } from "@/lib/imports/parse-import";
import { createApiKey } from "@/lib/sites/create-api-key";
import { createTestSite } from "@/lib/testing/create-test-site";
import { currentImport, value } from "@/lib/testing/import-file";
import { testCaller } from "@/lib/testing/test-caller";
import { createUploadLink } from "@/lib/uploads/upload-link";

function refusal(description: string) {
  return { message: description, details: { applicationError: { code: "INVALID_ARGUMENT", description, data: {} } } };
}

async function addCustomers(body: string | Uint8Array<ArrayBuffer>, encoding: string) {
  const { key } = await createApiKey(`Encoded ${crypto.randomUUID()}`, undefined);
  const headers = { authorization: key, "content-type": "application/json", "content-encoding": encoding };
  const request = new Request("http://localhost/v1/customers/bulk", { method: "POST", headers, body });
  const response = await POST(request, { params: Promise.resolve(undefined) });
  return { status: response.status, answer: await response.json() };
}

const body = JSON.stringify({ customers: [{ email: "a@b.co" }] });

test.each([
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["br", "br"],
  ["identity, deflate, gzip", "deflate, gzip"],
])("a JSON body with Content-Encoding: %s is refused", async (encoding, named) => {
  expect(await addCustomers(new Uint8Array(gzipSync(body)), encoding)).toEqual({
    status: 415,
    answer: refusal(`The body must be sent as plain JSON, without Content-Encoding: ${named}.`),
  });
});

test("a JSON body that says that it is not encoded is read, and one that is not there needs no encoding", async () => {
  expect(await addCustomers(body, "identity")).toMatchObject({
    status: 200,
    answer: { customers: [{ email: "a@b.co" }] },
  });
  expect(await addCustomers("", "gzip")).toMatchObject({ status: 400 });
});

async function upload(file: string | Uint8Array<ArrayBuffer>, encoding: string) {
  const siteId = await createTestSite();
  const { filePath, uploadPath } = await createUploadLink(siteId);
  const headers = { "content-encoding": encoding };
  const request = new Request(`http://localhost${uploadPath}`, { method: "PUT", headers, body: file });
  const response = await PUT(request, { params: Promise.resolve({ siteId, uploadId: filePath.slice(-40, -4) }) });
  return { siteId, filePath, status: response.status, answer: await response.json() };
}

async function importOf(siteId: string, fileUrl: string) {
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  await parseImport({ siteId, loyaltyImportId: id });
  return currentImport({ siteId, loyaltyImportId: id });
}

test.each(["gzip", "x-gzip", "identity"])(
  "a packed file with Content-Encoding: %s is stored as it was sent",
  async (encoding) => {
    const packed = gzipSync("Email,Points\na@b.co,1\n");
    const { siteId, filePath, ...answered } = await upload(new Uint8Array(packed), encoding);
    expect(answered).toMatchObject({ status: 200, answer: { size: packed.length } });
    expect(await importOf(siteId, filePath)).toMatchObject({ status: "PARSED", parsedRowCount: 1 });
  },
);

test("a file that is encoded in another way is refused at once, not as a table that cannot be read", async () => {
  const { status, answer } = await upload("Email,Points\na@b.co,1\n", "br");
  expect({ status, answer }).toEqual({
    status: 415,
    answer: refusal("A file is sent as it is, or packed with gzip, not with Content-Encoding: br."),
  });
});
