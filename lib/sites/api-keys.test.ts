import { expect, test } from "vitest";
import { pool, prisma } from "../database/pool";
import { createTestSite } from "../testing/create-test-site";
import { authenticate } from "./authenticate";
import { createApiKey, hashApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

test("keys are listed without being known, and a revoked one is refused", async () => {
  const siteId = await createTestSite();
  const { name } = await prisma().site.findUniqueOrThrow({ where: { id: siteId } });
  const { key: older } = await createApiKey(name);
  const { key: newer } = await createApiKey(name);
  const listed = await listApiKeys(siteId);
  expect(listed.map(({ fingerprint }) => fingerprint)).toEqual(
    [newer, older].map((key) => hashApiKey(key).slice(0, 8)),
  );

  const [, { id = "" } = {}] = listed;
  await revokeApiKey(await createTestSite(), id);
  expect(await authenticate(older, null)).toMatchObject({ ok: true });
  await revokeApiKey(siteId, id);
  expect(await authenticate(older, null)).toMatchObject({ ok: false, failure: { code: "UNAUTHENTICATED" } });
  expect(await authenticate(newer, null)).toMatchObject({ ok: true, value: { siteId } });
  await revokeApiKey(siteId, id);
});

test("a key tells its name, and when a program has used it last", async () => {
  const siteId = await createTestSite();
  const site = await prisma().site.findUniqueOrThrow({ where: { id: siteId } });
  const { key } = await createApiKey(site.name, "Till in Bonn");
  expect(await listApiKeys(siteId)).toMatchObject([{ name: "Till in Bonn", lastUsedDate: null }]);
  await authenticate(key, null);
  const [used] = await listApiKeys(siteId);
  expect(used?.lastUsedDate).toBeInstanceOf(Date);
  await authenticate(key, null);
  expect(await listApiKeys(siteId)).toEqual([used]);
  const longAgo = new Date("2026-01-01T12:00:00Z");
  await prisma().apiKey.updateMany({ where: { siteId }, data: { lastUsedDate: longAgo } });
  await authenticate(key, null);
  expect((await listApiKeys(siteId))[0]?.lastUsedDate?.getTime()).toBeGreaterThan(longAgo.getTime());
});

test("a key is good for reading, too, while the database takes no changes", async () => {
  const siteId = await createTestSite();
  const site = await prisma().site.findUniqueOrThrow({ where: { id: siteId } });
  const { key } = await createApiKey(site.name);
  await pool().query(`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'cannot execute UPDATE in a read-only transaction' USING ERRCODE = '25006'; END $$;
    CREATE TRIGGER refuse_change BEFORE UPDATE ON api_key FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  try {
    expect(await authenticate(key, null)).toMatchObject({ ok: true, value: { siteId } });
    expect(await listApiKeys(siteId)).toMatchObject([{ lastUsedDate: null }]);
  } finally {
    await pool().query("DROP FUNCTION refuse_change CASCADE");
  }
});
