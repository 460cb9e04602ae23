import { englishOutage } from "./outage";

/** The frame of every page, and what is shown in place of a page, in English. */
export const englishFrame = {
  frame: {
    product: "Loyalty imports",
    description: "Moves loyalty point balances from a file into a shop’s loyalty programme.",
    skip: "Skip to the content",
    navigation: "Main",
    overview: "Overview",
    imports: "Imports",
    customers: "Customers",
    settings: "Settings",
    loading: "This page is loading",
  },
  pageError: {
    title: "This page could not be shown",
    text: englishOutage.text,
    textWithNumber:
      "Nothing was lost: an import that was running goes on. If it happens again, look at what loyalty-imports prints; this error has the number {number} there.",
    again: englishOutage.again,
    lost: "Loyalty imports does not answer, so nothing was changed as far as this page knows. Check that it is running, then try again.",
    outdatedTitle: "This page is from before an update",
    outdatedText: "Loyalty imports was updated since it was shown. Load the page again; nothing was changed.",
    reload: "Load it again",
  },
  notFound: {
    pageTitle: "Not here",
    title: "There is nothing at this address",
    text: "It may have been deleted, or the address is not complete.",
    imports: "See all imports",
    overview: "Go to the overview",
  },
  refusals: {
    title: "This page is not shown here",
    otherMachine: "These pages answer only to this machine. Open them at the address that was shown at the start.",
    otherWebsite: "This request came from another website, so it was refused.",
    signInMissing:
      "There is no sign-in yet, so these pages are shown only where one person uses one machine. The API works here, with an API key.",
    serverTitle: "Loyalty imports does not answer",
    serverText:
      "Check that it is running. Nothing was lost: an import that was running goes on once it is. This page asks again by itself every few seconds.",
    databaseTitle: "The database does not answer",
    databaseText:
      "Nothing was lost: an import that was running goes on once it answers. This page asks again by itself every few seconds.",
  },
};
