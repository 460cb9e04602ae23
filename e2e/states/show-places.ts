import { expect, type Page } from "@playwright/test";
import { demoCustomers } from "@/lib/sites/demo-site";
import type { HeldShop } from "../held-shop";
import { openDialog } from "./open-dialog";
import type { Look } from "./state";

/** Overview, imports, customers and settings of a shop in which much has happened. */
export async function showPlaces(shop: HeldShop, look: Look): Promise<void> {
  await look({ name: "overview", path: "/" });
  await look({ name: "imports", path: "/imports" });
  await look({ name: "imports, none found", path: "/imports?status=failed&search=nothing-like-this" });
  await look({ name: "upload, recent files", path: "/imports/new" });
  await look({ name: "customers", path: "/customers" });
  await look({ name: "customers, none found", path: "/customers?search=nobody-like-this" });
  await look({ name: "customers, add refused", path: "/customers", act: addNobody });
  await look({ name: "customers, added from a file", path: "/customers", act: addFromFile });

  const [often, never] = [demoCustomers()[900]?.email ?? "", demoCustomers()[3]?.email ?? ""];
  await shop.spendAllBut(often, 120);
  await look({ name: "customer", path: `/customers/${await shop.customerId(often)}` });
  await look({ name: "customer, without entries", path: `/customers/${await shop.customerId("late@example.com")}` });
  await look({ name: "customer, never imported", path: `/customers/${await shop.customerId(never)}` });

  await look({ name: "settings", path: "/settings" });
  await look({ name: "settings, threshold refused", path: "/settings", act: saveNonsense });
  await look({ name: "settings, new key", path: "/settings", act: makeKey });
  await look({ name: "settings, revoking", path: "/settings", act: openDialog });
}

async function addNobody(page: Page): Promise<void> {
  await page.locator("main summary").first().click();
  await page.locator("input[name=email]").fill("not an email");
  await page.locator("form:has(input[name=email]) button").click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
}

async function addFromFile(page: Page): Promise<void> {
  await page.locator("main summary").nth(1).click();
  const buffer = Buffer.from("Name,Email\nZoë Look,z@look.example\nNobody,not-an-email\nNo one,\n");
  await page.locator("input[type=file]").setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("main [role=alert]").first()).toBeVisible();
}

async function saveNonsense(page: Page): Promise<void> {
  const field = page.locator("input[name=growthPercent]");
  await field.fill("a lot");
  await page.locator("form:has(input[name=growthPercent]) button").click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
}

async function makeKey(page: Page): Promise<void> {
  await page.locator("input[name=name]").fill("Till in Bonn");
  await page.locator("form:has(input[name=name]) button").click();
  await expect(page.locator("input[readonly]")).toBeVisible();
}
