import { type KnownExport, names } from "./known-export";

export const okendoExports: readonly KnownExport[] = [
  // Okendo, "Importing loyalty data" shows email, status, firstName and lastName; the other names are concluded.
  {
    name: "Okendo",
    file: "customer file",
    certainty: "INFERRED",
    headers: names("email,status,firstName,lastName,pointsBalance,pointsSpent,vipTier"),
    marks: [
      ["status", "firstName", "pointsBalance"],
      ["pointsBalance", "pointsSpent", "vipTier"],
    ],
    email: "email",
    points: "pointsBalance",
  },
];
