import type { Page } from "@playwright/test";

/** Chooses a file on the page of the upload, as a merchant would. @param address of an app of the test's own */
export async function uploadFile(page: Page, name: string, content: string | Buffer, address = ""): Promise<void> {
  await page.goto(`${address}/imports/new`);
  await page
    .getByLabel("Drop your file here")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
