import { createApiKey } from "@/lib/sites/create-api-key";
import { demoSiteName } from "@/lib/sites/demo-site";
import { seedDemoSite } from "@/lib/sites/seed-demo-site";
import { withDatabase } from "./with-database";

type AskedKey = {
  /** The site that it is for; by default the demo site. */
  site?: string | undefined;
  /** What people call it. */
  name?: string | undefined;
};

/** Makes an API key and writes it to stdout. */
export async function printApiKey({ site = demoSiteName, name }: AskedKey): Promise<void> {
  await withDatabase(async () => {
    await seedDemoSite();
    const { key, siteCreated } = await createApiKey(site, name);
    if (siteCreated) console.error(`Made the site "${site}".`);
    console.log(key);
  });
}
