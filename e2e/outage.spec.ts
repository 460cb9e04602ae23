import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { checkFile } from "./check-and-change";
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

test("what was entered in a form of a list or of the settings stays when the server does not answer", async ({
  page,
}) => {
  const lost = page.getByText("Loyalty imports does not answer, so nothing was changed");
  const silence = () => page.route("**/*", (route) => route.abort());
  const email = `kept.${Date.now()}@outage.example`;

  await test.step("a customer", async () => {
    await page.goto("/customers");
    await page.getByText("Add a customer").click();
    await page.getByLabel("Email", { exact: true }).fill(email);
    await page.getByLabel("Name (optional)").fill("Ada");
    await silence();
    await page.getByRole("button", { name: "Add 1 customer" }).click();
    await expect(lost).toBeVisible();
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue(email);
    await page.unrouteAll();
    await page.getByRole("button", { name: "Add 1 customer" }).click();
    await expect(page.getByRole("status").filter({ hasText: `${email} was added.` })).toBeVisible();
    await expect(lost).toHaveCount(0);
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue("");
    await page.getByLabel("Email", { exact: true }).fill("nobody");
    await page.getByRole("button", { name: "Add 1 customer" }).click();
    await expect(page.getByLabel("Email", { exact: true })).toHaveAccessibleDescription(/not an email address/);
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue("nobody");
  });

  await test.step("a row that fails", async () => {
    await uploadFile(page, "kept.csv", `Email,Points\n${email},12.5\n`);
    await checkFile(page);
    await page.getByText("Correct row 1").click();
    await page.getByLabel("Points", { exact: true }).fill("12");
    await silence();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(lost).toBeVisible();
    await expect(page.getByLabel("Points", { exact: true })).toHaveValue("12");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("row").filter({ hasText: "corrected: 12" })).toBeVisible();
    await silence();
    await page.getByRole("button", { name: "Take the correction of row 1 back" }).click();
    await expect(lost).toBeVisible();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Take the correction of row 1 back" }).click();
    await expect(page.getByText("Correct row 1")).toBeVisible();
  });

  await test.step("language and colours", async () => {
    await page.goto("/settings");
    await page.getByRole("radio", { name: "Dark" }).check();
    await silence();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(lost).toBeVisible();
    await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  await test.step("thresholds", async () => {
    await page.goto("/settings");
    const share = page.getByLabel("Rows without a customer");
    const before = await share.inputValue();
    await share.fill("33");
    await silence();
    await page.getByRole("button", { name: "Save thresholds" }).click();
    await expect(lost).toBeVisible();
    await expect(share).toHaveValue("33");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Save thresholds" }).click();
    await expect(page.getByText("Saved. They count from the next check of a file on.")).toBeVisible();
    await expect(lost).toHaveCount(0);
    await page.reload();
    await expect(share).toHaveValue("33");
    await share.fill(before);
    await page.getByRole("button", { name: "Save thresholds" }).click();
    await expect(page.getByText("Saved. They count from the next check of a file on.")).toBeVisible();
  });

  await test.step("a key", async () => {
    const name = page.getByLabel("Which program is it for? (optional)");
    await name.fill("Till in Bonn");
    await silence();
    await page.getByRole("button", { name: "Make 1 key" }).click();
    await expect(lost).toBeVisible();
    await expect(name).toHaveValue("Till in Bonn");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Make 1 key" }).click();
    await expect(page.getByLabel("New key")).toHaveValue(/^loy_/);
    await expect(name).toHaveValue("");
    await expect(lost).toHaveCount(0);
  });
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
