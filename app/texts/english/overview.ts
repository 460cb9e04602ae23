/** The overview, and the sample, in English. */
export const englishOverview = {
  overview: {
    pageTitle: "Overview",
    points: "Points in the programme",
    customers: "Customers",
    accounts: "Loyalty accounts",
    recent: "Recent imports",
    importFile: "Import a file",
    seeAll: "See all imports",
    emptyTitle: "Bring your customers’ points here",
    emptyText:
      "Upload a CSV or Excel file with an email and the points of each customer. You see what is in it before anything changes. No file at hand? There is a sample to try it with.",
    upload: "Upload a file",
  },
  sample: { use: "Try it with sample data", opening: "Opening the sample…" },
};
