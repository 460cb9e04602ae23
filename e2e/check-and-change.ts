import { expect, type Page } from "@playwright/test";

/** Has the whole file checked on the page of its columns, and waits for the review. */
export async function checkFile(page: Page, options: { timeout?: number } = {}): Promise<void> {
  await page.getByRole("button", { name: "Check the whole file" }).click(options);
  await expect(page).toHaveURL(/\/review$/, options);
}

/** Ticks what a merchant must have seen, and presses the button that starts the import. @param button what it says */
export async function confirmChange(page: Page, button: string | RegExp): Promise<void> {
  await expect(page.getByRole("button", { name: button })).toBeVisible();
  for (const box of await page.getByRole("checkbox", { name: /^I have seen this/ }).all()) await box.check();
  await page.getByRole("button", { name: button }).click();
}
