import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "../env";
import { createTestSite } from "../testing/create-test-site";
import { receiveUpload } from "./receive-upload";
import { createUploadLink } from "./upload-link";

async function pendingUpload() {
  const siteId = await createTestSite();
  const { filePath } = await createUploadLink(siteId);
  return { siteId, uploadId: filePath.slice(-40, -4) };
}

function filesOf(siteId: string): string[] {
  const folder = join(env().dataDir, "files", "uploads", siteId);
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test("of two files through one link at the same moment one is stored, and the other leaves nothing", async () => {
  const { siteId, uploadId } = await pendingUpload();
  const received = await Promise.all([
    receiveUpload(siteId, uploadId, pieces("Email,", "Points\n"), {}),
    receiveUpload(siteId, uploadId, pieces("Email;", "Points\n"), {}),
  ]);
  expect(received.filter(({ ok }) => ok)).toHaveLength(1);
  expect(received.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "ALREADY_EXISTS" } });
  expect(filesOf(siteId)).toHaveLength(1);
});

test("a sender who breaks off, or who sends less than announced, leaves nothing, and may try again", async () => {
  const { siteId, uploadId } = await pendingUpload();
  async function* broken() {
    yield Buffer.from("Email,Points\n");
    throw new Error("The line is dead.");
  }
  await expect(receiveUpload(siteId, uploadId, broken(), {})).rejects.toThrow("The line is dead.");
  expect(await receiveUpload(siteId, uploadId, pieces("Email"), { announcedBytes: 6 })).toMatchObject({
    failure: { code: "ABORTED", description: "Only 5 of 6 bytes arrived. Send the file again." },
  });
  expect(filesOf(siteId)).toEqual([]);
  expect(await receiveUpload(siteId, uploadId, pieces("Email,Points\n"), {})).toMatchObject({ ok: true });
});

test("a file that is too large is stopped while it streams", async () => {
  const { siteId, uploadId } = await pendingUpload();
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 65_536;
      yield Buffer.alloc(65_536, "a");
    }
  }
  expect(await receiveUpload(siteId, uploadId, endless(), {})).toMatchObject({ failure: { code: "FILE_TOO_LARGE" } });
  expect(sent).toBeLessThan(env().MAX_FILE_BYTES + 2_000_000);
  expect(filesOf(siteId)).toEqual([]);
});
