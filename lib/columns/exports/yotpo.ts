import { type KnownExport, names } from "./known-export";

export const yotpoExports: readonly KnownExport[] = [
  // Yotpo, "Importing/exporting points and customers".
  {
    name: "Yotpo",
    file: "customer file",
    certainty: "DOCUMENTED",
    headers: names("Full Name,First Name,Last Name,Email,Points Balance,Points Spent,Birthday (MM/DD/YYYY)"),
    marks: [
      ["Full Name", "Points Balance", "Points Spent"],
      ["Points Balance", "Points Spent", "Birthday (MM/DD)"],
      ["Points Balance", "Points Spent", "Birthday (MM/DD/YYYY)"],
    ],
    email: "Email",
    points: "Points Balance",
  },
  // The words in which the Yotpo community describes the export of customers.
  {
    name: "Yotpo",
    file: "customer export",
    certainty: "INFERRED",
    headers: names("Email address,First name,Last name,Current points balance,Referral link"),
    marks: [["Current points balance", "Referral link"]],
    email: "Email address",
    points: "Current points balance",
  },
];
