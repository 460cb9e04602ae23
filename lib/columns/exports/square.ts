import { type KnownExport, names } from "./known-export";

export const squareExports: readonly KnownExport[] = [
  // Public code that reads exports of the Square customer directory; the names outside the United States are concluded.
  {
    name: "Square",
    file: "customer directory",
    certainty: "DOCUMENTED",
    headers: names(
      "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile",
    ),
    marks: [
      ["Square Customer ID"],
      ["Transaction Count", "Lifetime Spend"],
      ["Creation Source", "First Visit", "Last Visit"],
      ["Email Subscription Status", "Instant Profile"],
    ],
    email: "Email Address",
    noBalance: "NO_POINTS",
  },
];
