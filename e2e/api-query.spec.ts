import { expect } from "@playwright/test";
import { type ApiClient, test } from "./api-client";

async function queryImports(api: ApiClient, query: object) {
  return (await api.post("/v1/loyalty-imports/query", { query })).json();
}

test("imports are filtered, sorted and paged, both ways, while new ones arrive", async ({ api }) => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count++) ids.unshift((await api.createImport("Email,Points\na@b.co,1\n")).id);
  const failed = await api.createImport("");
  const idsOf = (page: { loyaltyImports: { id: string }[] }) => page.loyaltyImports.map(({ id }) => id);

  const first = await queryImports(api, { filter: { status: "PARSED" }, cursorPaging: { limit: 2 } });
  expect(idsOf(first)).toEqual(ids.slice(0, 2));
  expect(first.pagingMetadata).toEqual({ count: 2, cursors: { next: expect.any(String) }, hasNext: true });

  await api.createImport("Email,Points\na@b.co,1\n");
  const second = await queryImports(api, { cursorPaging: { limit: 2, cursor: first.pagingMetadata.cursors.next } });
  expect(idsOf(second)).toEqual(ids.slice(2, 4));
  const last = await queryImports(api, { cursorPaging: { limit: 2, cursor: second.pagingMetadata.cursors.next } });
  expect(idsOf(last)).toEqual(ids.slice(4));
  expect(last.pagingMetadata).toMatchObject({ count: 1, hasNext: false });
  expect(last.pagingMetadata.cursors.next).toBeUndefined();
  const back = await queryImports(api, { cursorPaging: { limit: 2, cursor: last.pagingMetadata.cursors.prev } });
  expect(idsOf(back)).toEqual(ids.slice(2, 4));

  const byStatus = await queryImports(api, {
    sort: [{ fieldName: "status", order: "DESC" }],
    cursorPaging: { limit: 1 },
  });
  expect(idsOf(byStatus)).toEqual([failed.id]);
  const combined = await queryImports(api, {
    filter: { $or: [{ status: { $in: ["FAILED"] } }, { $not: { createdDate: { $gte: "2000-01-01T00:00:00Z" } } }] },
  });
  expect(idsOf(combined)).toEqual([failed.id]);
});

test("a cursor that was changed, or that is another site's, is refused", async ({ api, otherApi }) => {
  for (let count = 0; count < 2; count++) await api.createImport("");
  const { pagingMetadata } = await queryImports(api, { cursorPaging: { limit: 1 } });
  const { next } = pagingMetadata.cursors;
  const refused = async (client: ApiClient, cursor: string) => {
    const { details } = await queryImports(client, { cursorPaging: { cursor } });
    return details.validationError.fieldViolations[0].field;
  };
  expect(await refused(api, `${next}x`)).toBe("query.cursorPaging.cursor");
  expect(await refused(api, "nonsense")).toBe("query.cursorPaging.cursor");
  expect(await refused(otherApi, next)).toBe("query.cursorPaging.cursor");
});

test("whatever a query cannot mean is named by its path, all at once", async ({ api }) => {
  const answer = await api.post("/v1/loyalty-imports/query", {
    query: {
      filter: {
        colour: "red",
        status: "BOILED",
        createdDate: { $gt: "yesterday", $like: 1 },
        $or: {},
        $and: [{ constructor: 1 }],
      },
      sort: [{ fieldName: "size" }],
    },
  });
  expect(answer.status()).toBe(400);
  const { fieldViolations } = (await answer.json()).details.validationError;
  expect(fieldViolations.map(({ field }: { field: string }) => field)).toEqual([
    "query.filter.colour",
    "query.filter.status",
    "query.filter.createdDate.$gt",
    "query.filter.createdDate.$like",
    "query.filter.$or",
    "query.filter.$and[0].constructor",
    "query.sort[0].fieldName",
  ]);
  const limits = await api.post("/v1/loyalty-imports/query", { query: { cursorPaging: { limit: 101 } } });
  expect((await limits.json()).details.validationError.fieldViolations).toMatchObject([
    { field: "query.cursorPaging.limit", violatedRule: "MAX" },
  ]);
});

test("a body that is not JSON, or broken JSON, gets a clear answer", async ({ api }) => {
  const broken = await api.postText("/v1/loyalty-imports/query", '{"query":', "application/json");
  expect(broken.status()).toBe(400);
  expect((await broken.json()).details.validationError.fieldViolations).toMatchObject([{ violatedRule: "FORMAT" }]);
  expect(
    (await api.postText("/v1/loyalty-imports/query", "query=1", "application/x-www-form-urlencoded")).status(),
  ).toBe(415);
  expect((await api.postText("/v1/loyalty-imports/query", "", "text/plain")).status()).toBe(200);
});

test("accounts are queried, counted and listed by their points", async ({ api }) => {
  const { customers } = await api.addCustomers("a@b.co", "c@d.co", "e@f.co", "g@h.co");
  const { id } = await api.createImport("Email,Points\na@b.co,10\nc@d.co,30\ne@f.co,20\n");
  await api.executeImport(id);
  const query = async (body: object) =>
    (await (await api.post("/v1/accounts/query", { query: body })).json()).loyaltyAccounts.map(
      (account: { contact: { email: string } }) => account.contact.email,
    );
  expect(await query({ sort: [{ fieldName: "points.balance", order: "DESC" }] })).toEqual([
    "c@d.co",
    "e@f.co",
    "a@b.co",
  ]);
  expect(await query({ filter: { "points.balance": { $gt: 10, $lt: 30 } } })).toEqual(["e@f.co"]);
  // A customer without an account is not among them.
  expect(await query({ filter: { contactId: customers[3].id } })).toEqual([]);
  expect(await (await api.post("/v1/accounts/count", { filter: { "points.adjusted": { $gte: 20 } } })).json()).toEqual({
    count: 2,
  });
  const listed = await api.get(`/v1/accounts?contactIds=${customers[0].id},${customers[2].id}&cursorPaging.limit=1`);
  const { accounts, pagingMetadata } = await listed.json();
  expect([accounts.length, pagingMetadata.hasNext]).toEqual([1, true]);
});

test("customers are added once, in the order sent", async ({ api }) => {
  const first = await api.addCustomers("b@b.co", "A@b.co ", "b@B.co");
  expect(first.customers.map((each: { email: string; created: boolean }) => [each.email, each.created])).toEqual([
    ["b@b.co", true],
    ["a@b.co", true],
    ["b@b.co", false],
  ]);
  expect(first.customers[0].id).toBe(first.customers[2].id);
  const again = await api.addCustomers("a@b.co");
  expect(again.customers).toEqual([{ id: first.customers[1].id, email: "a@b.co", created: false }]);
  const refused = await api.post("/v1/customers/bulk", {
    customers: [{ email: "x" }, { email: "a@b.co", name: "\u0000" }, {}],
  });
  expect((await refused.json()).details.validationError.fieldViolations).toMatchObject([
    { field: "customers[0].email" },
    { field: "customers[1].name" },
    { field: "customers[2].email", violatedRule: "REQUIRED_FIELD" },
  ]);
  const none = await api.post("/v1/customers/bulk", { customers: [] });
  expect((await none.json()).details.validationError.fieldViolations).toMatchObject([{ violatedRule: "MIN_SIZE" }]);
});

test("filters that are always or never true mean what they say", async ({ api }) => {
  await api.addCustomers("a@b.co", "c@d.co", "e@f.co");
  const { id } = await api.createImport("Email,Points\na@b.co,10\nc@d.co,30\ne@f.co,20\n");
  await api.executeImport(id);
  const count = async (filter: object) => (await (await api.post("/v1/accounts/count", { filter })).json()).count;
  const ten = { "points.balance": 10 };
  const always = { "points.balance": { $exists: true } };
  expect(await count({ $not: always })).toBe(0);
  expect(await count({ $or: [always, ten] })).toBe(3);
  expect(await count({ $or: [{}, ten] })).toBe(3);
  expect(await count({ $not: { $or: [{}, ten] } })).toBe(0);
  expect(await count({ $not: {} })).toBe(0);
  expect(await count({ $or: [] })).toBe(0);
  expect(await count({ $not: { $or: [] } })).toBe(3);
  expect(await count({ $and: [] })).toBe(3);
  expect(await count({ $not: ten })).toBe(2);
});

test("numbers that no balance can have, and filters that are too large, are refused", async ({ api }) => {
  const refused = async (filter: object) => {
    const answer = await api.post("/v1/accounts/query", { query: { filter } });
    expect(answer.status()).toBe(400);
    return (await answer.json()).details.validationError.fieldViolations.map(({ field }: { field: string }) => field);
  };
  expect(await refused({ "points.balance": { $gt: 2_147_483_648 } })).toEqual(["query.filter.points.balance.$gt"]);
  expect(
    await refused({ $or: Array.from({ length: 90 }, () => ({ $or: Array(9).fill({ "points.balance": 1 }) })) }),
  ).toEqual(["query.filter"]);
});
