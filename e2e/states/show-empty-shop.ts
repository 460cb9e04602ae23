import { demoSiteName } from "@/lib/sites/demo-site";
import type { HeldShop } from "../held-shop";
import type { Look } from "./state";

/** A shop in which nothing was imported yet, and one without customers. */
export async function showEmptyShop(shop: HeldShop, look: Look): Promise<void> {
  await look({ name: "overview, first visit", path: "/" });
  await look({ name: "imports, empty", path: "/imports" });
  await shop.query("UPDATE site SET name = 'Put aside' WHERE name = $1", [demoSiteName]);
  await shop.query("INSERT INTO site (id, name) VALUES (new_uuid_v7(), $1)", [demoSiteName]);
  await look({ name: "customers, empty", path: "/customers" });
  await look({ name: "settings, without keys", path: "/settings" });
  await shop.query("DELETE FROM site WHERE name = $1", [demoSiteName]);
  await shop.query("UPDATE site SET name = $1 WHERE name = 'Put aside'", [demoSiteName]);
}
