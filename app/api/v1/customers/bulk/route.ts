import { siteRoute } from "@/app/api/site-route";
import { addCustomers } from "@/lib/customers/add-customers";

/** Adds customers; those that are there already stay as they are. */
export const POST = siteRoute(({ siteId, body, claim }) => addCustomers(siteId, body, claim));
