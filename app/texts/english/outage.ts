/** What the frame of the pages says when even it cannot be drawn. Apart from the rest, because it goes to every browser. */
export const englishOutage = {
  title: "Loyalty imports could not be shown",
  text: "Nothing was lost: an import that was running goes on. If it happens again, look at what loyalty-imports prints.",
  again: "Try again",
};
