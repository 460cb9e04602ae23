import { expect, test, vi } from "vitest";

type Turns = typeof import("./preview-turns");

/** Each as a bundle of its own, as the pages and the routes have it. */
async function bundles(): Promise<Turns[]> {
  vi.resetModules();
  const pages = await import("./preview-turns");
  vi.resetModules();
  const routes = await import("./preview-turns");
  expect(pages.withPreviewTurn).not.toBe(routes.withPreviewTurn);
  return [pages, routes];
}

test("two previews are made at the same time, the others in the order in which they came, also after one that fails", async () => {
  const turns = await bundles();
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const previews = [0, 1, 2, 3].map((number) =>
    turns[number % 2]?.withPreviewTurn(() => {
      begun.push(number);
      return new Promise<void>((resolve, reject) => {
        ends[number] = (error) => (error ? reject(error) : resolve());
      });
    }),
  );
  expect(begun).toEqual([0, 1]);
  ends[1]?.(new Error("The disk is full."));
  await expect(previews[1]).rejects.toThrow("The disk is full.");
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  ends[0]?.();
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  for (const end of [ends[2], ends[3]]) end?.();
  await Promise.all([previews[0], previews[2], previews[3]]);
});
