import { type KnownExport, names } from "./known-export";

export const loyaltylionExports: readonly KnownExport[] = [
  // LoyaltyLion shows the columns of its customer export only in a picture and lets merchants rename them. The meaning of
  // approved, pending, spent and lifetime is from its page "How points work".
  {
    name: "LoyaltyLion",
    file: "customer export",
    certainty: "INFERRED",
    headers: names("Customer ID,Email,Points Approved,Points Pending,Points Spent,Points Total,Points Lifetime,Tier"),
    marks: [
      ["Points Approved", "Points Pending"],
      ["Points Approved", "Points Spent"],
      ["Points Approved", "Points Lifetime"],
    ],
    email: "Email",
    points: "Points Approved",
  },
  // Public code that reads the two exports below.
  {
    name: "LoyaltyLion",
    file: "transaction export",
    certainty: "DOCUMENTED",
    headers: names(
      "Transaction ID,Customer ID,Order ID,Resource,Activity Title,Flow Title,Points Approved,Points Pending,Created At",
    ),
    marks: [
      ["Transaction ID", "Points Approved"],
      ["Activity Title", "Points Approved"],
      ["Flow Title", "Points Approved"],
    ],
    noBalance: "TRANSACTIONS",
  },
  {
    name: "LoyaltyLion",
    file: "activity export",
    certainty: "DOCUMENTED",
    headers: names(
      "Activity ID,Customer ID,Order Reference,Activity Kind,Activity Detail,State,Initial Points,Points Remaining,Points Expired,Activity Date,Projected Expiration,Pre-Enrollment Purchase",
    ),
    marks: [
      ["Activity ID", "Points Remaining"],
      ["Activity Kind", "Points Remaining"],
      ["Initial Points", "Points Remaining"],
    ],
    noBalance: "ACTIVITIES",
  },
  // LoyaltyLion, "Points accounting report".
  {
    name: "LoyaltyLion",
    file: "points accounting report",
    certainty: "DOCUMENTED",
    headers: names(
      "Date,Earned Points,Earned Points Reversed,Redeemed Points,Redeemed Points Reimbursed,Expired Points,Total Outstanding Points (Start of Day),Total Outstanding Points (End of Day),Difference in Outstanding Points",
    ),
    marks: [
      ["Total Outstanding Points (End of Day)"],
      ["Earned Points", "Earned Points Reversed", "Redeemed Points Reimbursed"],
    ],
    noBalance: "DAYS",
  },
];
