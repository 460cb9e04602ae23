import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { faultTestDataDir } from "./data-dir";
import { startFaultApp } from "./fault-app";
import { uploadFile } from "./upload-file";

test.setTimeout(120_000);

const port = 3107;

test("a server that does not answer is drawn, what was entered stays, and the page comes back by itself", async ({
  page,
}) => {
  const dataDir = join(faultTestDataDir, "outage");
  const app = await startFaultApp({ port, dataDir });
  await page.goto(app.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await uploadFile(page, "outage.csv", "Email,Points\nada@outage.example,5\n", app.url);
  await page.getByRole("radio", { name: /^added to the balance/ }).check();
  await app.stop();

  await page.getByRole("button", { name: "Check the whole file" }).click();
  await expect(page.getByText("Loyalty imports does not answer, so nothing was changed")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^added to the balance/ })).toBeChecked();

  await page.getByRole("link", { name: "Customers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Loyalty imports does not answer");

  const again = await startFaultApp({ port, dataDir });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customers", { timeout: 30_000 });
  await again.stop();
});

test("a page from before an update says so, and is loaded again", async ({ page }) => {
  await uploadFile(page, "before-update.csv", "Email,Points\nada@outage.example,5\n");
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  // As if the server did not know the actions of this page any more.
  await page.route("**/columns", async (route) => {
    const request = route.request();
    const isAction = request.method() === "POST";
    await route.continue(isAction ? { headers: { ...request.headers(), "next-action": "0".repeat(42) } } : {});
  });
  await page.getByRole("button", { name: "Check the whole file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is from before an update");
  await page.unroute("**/columns");
  await page.getByRole("button", { name: "Load it again" }).click();
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
});
