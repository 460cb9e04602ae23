import { expect, type Page } from "@playwright/test";

/** Presses the first button that asks before it does something. */
export async function openDialog(page: Page): Promise<void> {
  await page.locator("button[aria-haspopup=dialog]").first().click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
}
