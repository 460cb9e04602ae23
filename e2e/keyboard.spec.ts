import { expect, type Locator, type Page, test } from "@playwright/test";

test("a merchant imports a file with the keyboard alone, and is told where each step begins", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Import a file" }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Upload a file");
  await expect(page).toHaveTitle("Upload a file · Loyalty imports");

  await tabTo(page, page.getByRole("button", { name: "Try it with sample data" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle("Columns · sample-balances.csv · Loyalty imports");

  const points = page.getByLabel("Points", { exact: true });
  await tabTo(page, points);
  const chosen = await points.inputValue();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  expect(await points.inputValue()).not.toBe(chosen);
  await points.selectOption(chosen);
  await tabTo(page, page.getByRole("radio", { name: /^the new balance/ }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^added to the balance/ })).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, page.getByRole("button", { name: "Check the whole file" }));
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/review$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle("Review · sample-balances.csv · Loyalty imports");
  for (const box of await page.getByRole("checkbox", { name: /^I have seen this/ }).all()) {
    await tabTo(page, box);
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
  }
  await tabTo(page, page.getByRole("button", { name: /^(Change|Finish)/ }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/result$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle("Done · sample-balances.csv · Loyalty imports");

  const steps = page.getByRole("navigation", { name: "Steps of this import" });
  await steps.getByRole("link", { name: "Columns" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/file$/);
  await expect(page.getByText("These columns were used; they can no longer be changed.")).toBeVisible();
  await steps.getByRole("link", { name: "Result" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/result$/);
});

const mostPresses = 60;

/** Presses Tab until something has the focus; a keyboard reaches it or this fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
