import type { HeldShop } from "../held-shop";
import { showColumns } from "./show-columns";
import { showEmptyShop } from "./show-empty-shop";
import { showErrors } from "./show-errors";
import { showPlaces } from "./show-places";
import { showResults } from "./show-results";
import { showReviews } from "./show-reviews";
import { showRuns } from "./show-runs";
import { showUploads } from "./show-uploads";
import type { Look } from "./state";

/**
 * Leads a shop through every page in every state, and stops at each to have it looked at. Pictures and the search for what
 * keeps people out take the same way. @param shop as it is after the installation
 */
export async function showEveryState(shop: HeldShop, look: Look): Promise<void> {
  await showEmptyShop(shop, look);
  await showUploads(shop, look);
  await showColumns(shop, look);
  await showReviews(shop, look);
  await showResults(shop, look);
  await showPlaces(shop, look);
  await showErrors(shop, look);
  await showRuns(shop, look);
}
