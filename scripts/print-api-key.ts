import { createApiKey } from "@/lib/sites/create-api-key";
import { demoSiteName } from "@/lib/sites/demo-site";
import { seedDemoSite } from "@/lib/sites/seed-demo-site";
import { withDatabase } from "./with-database";

/** Makes an API key and writes it to stdout. */
export async function printApiKey(siteName = demoSiteName): Promise<void> {
  await withDatabase(async () => {
    await seedDemoSite();
    const { key, siteCreated } = await createApiKey(siteName);
    if (siteCreated) console.error(`Made the site "${siteName}".`);
    console.log(key);
  });
}
