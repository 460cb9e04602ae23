import { mkdirSync } from "node:fs";
import { devices, expect, type Page, test } from "@playwright/test";
import { HeldShop } from "../held-shop";
import { showEveryState } from "../states/show-every-state";
import type { State } from "../states/state";
import { waysToDraw } from "./ways-to-draw.mjs";

// npm run pictures runs this; it is no test.
test.setTimeout(3_600_000);

const folder = "pictures";

const askedWays = process.env.PICTURES_IN?.split(",") ?? ["light", "dark", "narrow", "german"];

let shop: HeldShop | undefined;

// Also when not everything could be drawn: the app is a process of its own.
test.afterEach(() => shop?.close());

test("pictures of every page in every state", async ({ browser }) => {
  const ownShop = await HeldShop.openAsInstalled("pictures", 3110);
  shop = ownShop;
  const options = { ...devices["Desktop Chrome"], baseURL: ownShop.url, locale: "en-GB", timezoneId: "Europe/Berlin" };
  const pages = await Promise.all(
    askedWays.map(async (way) => {
      const context = await browser.newContext({ ...options, ...waysToDraw[way] });
      return [way, await context.newPage()] as const;
    }),
  );
  // The letters of a first visit may come too late to be used.
  await Promise.all(pages.map(([, page]) => page.goto("/")));
  mkdirSync(folder, { recursive: true });
  const failed: string[] = [];
  const look = async (state: State) => {
    const name = state.name.replaceAll(/\W+/g, "-");
    await Promise.all(
      pages.map(([way, page]) =>
        draw(page, state, `${folder}/${name}-${way}.png`).catch((error) => {
          failed.push(`${state.name}, ${way}: ${error}`);
        }),
      ),
    );
  };
  await showEveryState(ownShop, look, process.env.PICTURES_OF);
  expect(failed).toEqual([]);
});

async function draw(page: Page, { path, act }: State, file: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  // The whole page in one window, so that what sticks to an edge does not lie over its middle.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(whole, height) });
  await page.screenshot({ path: file });
  await page.setViewportSize({ width, height });
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => sessionStorage.clear());
}
