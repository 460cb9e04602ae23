import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { addCustomers } from "@/lib/customers/add-customers";

/** Adds customers; those that are there already stay as they are. */
export const POST = siteRoute(({ siteId, body, claim }) => addCustomers(siteId, body, claim));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
