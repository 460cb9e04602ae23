/** The parts in which every page is shown in every state. In JavaScript, because `npm run pictures` checks by it what it was asked. */
export const partNames = /** @type {const} */ ([
  "empty shop",
  "uploads",
  "columns",
  "reviews",
  "results",
  "places",
  "errors",
  "runs",
]);
