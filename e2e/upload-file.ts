import type { Page } from "@playwright/test";

/** Chooses a file on the page of the upload, as a merchant would. */
export async function uploadFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/imports/new");
  await page
    .getByLabel("Drop your file here")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
