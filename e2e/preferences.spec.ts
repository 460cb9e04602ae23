import { expect, type Page, test } from "@playwright/test";
import { samplePages } from "./sample-pages";

test("with forced colours everything that is pressed or chosen can be told", async ({ page }) => {
  test.setTimeout(120_000);
  const pages = await samplePages(page);
  await page.emulateMedia({ forcedColors: "active" });
  for (const name of ["imports", "upload", "columns", "review", "result", "settings"]) {
    await page.goto(pages[name] ?? "");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    expect(await page.evaluate(shapelessControls), name).toEqual([]);
    expect(await page.evaluate(unmarkedCurrent), name).toEqual([]);
  }
  // The bar of outcomes has patterns beside its colours, and they are drawn in colours that the reader has chosen.
  await page.goto(pages.review ?? "");
  const bar = page.getByRole("figure", { name: "What happens to the rows" }).locator("svg").first();
  const drawn = await bar
    .locator(":scope > rect")
    .evaluateAll((parts) => parts.map((part) => part.getAttribute("fill")));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test("nothing moves for readers who want less motion", async ({ page }) => {
  test.setTimeout(120_000);
  const pages = await samplePages(page);
  for (const [motion, moves] of [
    ["no-preference", true],
    ["reduce", false],
  ] as const) {
    await page.emulateMedia({ reducedMotion: motion });
    const moving: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      moving.push(...(await page.evaluate(movingElements)).map((element) => `${name}: ${element}`));
    }
    if (moves) expect(moving).not.toEqual([]);
    else expect(moving).toEqual([]);
  }
});

test("the pages can be turned around for languages that are written from the right", async ({ page }) => {
  test.setTimeout(120_000);
  const pages = await samplePages(page);
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(viewport);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toBeVisible();
      const before = await edges(page);
      await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
      const after = await edges(page);
      // What began at the left edge begins as far from the right one, and the other way round; texts may be a pixel wider.
      expect(furthest(mirrored(after, viewport.width), before), `${name}, ${viewport.width}`).toBeLessThanOrEqual(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), name).toBe(false);
    }
  }
});

/** Runs in the page: controls without an edge that forced colours leave. Links have a colour of their own there. */
function shapelessControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>("main button, main input, main select")]
    .filter((control) => control.checkVisibility() && control.offsetWidth > 1)
    .filter((control) => {
      const { borderTopWidth, textDecorationLine, appearance } = getComputedStyle(control);
      const isNative = control.matches("[type=radio], [type=checkbox]") && appearance !== "none";
      return borderTopWidth === "0px" && !textDecorationLine.includes("underline") && !isNative;
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

/** Runs in the page: what is current, without a mark besides its colour. */
function unmarkedCurrent(): string[] {
  return [...document.querySelectorAll("[aria-current]")]
    .filter((element) => element.checkVisibility())
    .filter((element) => !getComputedStyle(element).textDecorationLine.includes("underline"))
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Runs in the page. */
function movingElements(): string[] {
  return [...document.querySelectorAll("body, body *")]
    .filter((element) => {
      const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element);
      const isAnimated = animationName !== "none" && animationDuration !== "0s";
      if (transitionProperty === "none") return isAnimated;
      return isAnimated || transitionDuration.split(", ").some((duration) => duration !== "0s");
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

type Edges = { left: number; right: number };

/** Where the larger parts of a page begin and end. */
function edges(page: Page): Promise<Edges[]> {
  return page.locator("header, main, main > *, nav ul, h1, table").evaluateAll((parts) =>
    parts
      .filter((part) => part.checkVisibility())
      .map((part) => part.getBoundingClientRect())
      .map(({ left, right }) => ({ left, right })),
  );
}

function mirrored(places: Edges[], width: number): Edges[] {
  return places.map(({ left, right }) => ({ left: width - right, right: width - left }));
}

/** How many pixels apart the places are that differ most. */
function furthest(places: Edges[], others: Edges[]): number {
  if (places.length !== others.length) return Number.POSITIVE_INFINITY;
  const apart = places.map(({ left, right }, index) =>
    Math.max(Math.abs(left - (others[index]?.left ?? 0)), Math.abs(right - (others[index]?.right ?? 0))),
  );
  return Math.max(...apart);
}
