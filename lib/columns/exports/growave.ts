import { type KnownExport, names } from "./known-export";

export const growaveExports: readonly KnownExport[] = [
  // Growave, "FAQ: Rewards app": the columns of its import.
  {
    name: "Growave",
    file: "customer file",
    certainty: "DOCUMENTED",
    headers: names("Customer ID,Email,Points,First Name,Last Name,Birthdate (YYYY-MM-DD)"),
    marks: [
      ["Customer ID", "Points", "Birthdate (YYYY-MM-DD)"],
      ["Customer ID", "Points", "First Name", "Last Name", "Birthdate"],
    ],
    email: "Email",
    points: "Points",
  },
];
