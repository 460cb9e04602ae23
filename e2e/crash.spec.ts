import { expect, test } from "@playwright/test";
import { runSeeds } from "./crash/run-seeds";

/**
 * Between them they kill the app, its PostgreSQL and both, in every phase of an import and of its undo; 14 cancels it, and 26
 * cancels it and undoes what was done until then. `npm run test:crash` tries many more.
 */
const seeds = [5, 11, 14, 26];

test("whatever is killed while files are imported, the app goes on by itself, and every row counts once", async () => {
  test.setTimeout(600_000);
  const crashes = await runSeeds(seeds, console.log);
  expect(crashes.map(({ complaints }) => complaints)).toEqual(seeds.map(() => []));
});
