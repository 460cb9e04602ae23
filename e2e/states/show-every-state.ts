import type { HeldShop } from "../held-shop";
import { partNames } from "./part-names.mjs";
import { showColumns } from "./show-columns";
import { showEmptyShop } from "./show-empty-shop";
import { showErrors } from "./show-errors";
import { showPlaces } from "./show-places";
import { showResults } from "./show-results";
import { showReviews } from "./show-reviews";
import { showRuns } from "./show-runs";
import { showUploads } from "./show-uploads";
import type { Look } from "./state";

/** Each can be shown without the others. */
const parts: Record<(typeof partNames)[number], (shop: HeldShop, look: Look) => Promise<void>> = {
  "empty shop": showEmptyShop,
  uploads: showUploads,
  columns: showColumns,
  reviews: showReviews,
  results: showResults,
  places: showPlaces,
  errors: showErrors,
  runs: showRuns,
};

/**
 * Leads a shop through every page in every state, and stops at each to have it looked at. Pictures and the search for what
 * keeps people out take the same way.
 * @param shop as it is after the installation @param asked only this part
 */
export async function showEveryState(shop: HeldShop, look: Look, asked?: string): Promise<void> {
  for (const part of partNames) if (asked === undefined || asked === part) await parts[part](shop, look);
}
