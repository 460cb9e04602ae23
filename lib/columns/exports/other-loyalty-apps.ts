import { type KnownExport, names } from "./known-export";

export const otherLoyaltyAppsExports: readonly KnownExport[] = [
  // Influence.io, import of points.
  {
    name: "Influence.io",
    file: "points file",
    certainty: "DOCUMENTED",
    headers: names("Email,Points,Action"),
    marks: [["Email", "Points", "Action"]],
    email: "Email",
    points: "Points",
  },
  // Rivyo, import of customers.
  {
    name: "Rivyo",
    file: "customer file",
    certainty: "DOCUMENTED",
    headers: names("Email,Points Balance,Birthdate,Points Expiry,Created At"),
    marks: [["Points Balance", "Birthdate", "Points Expiry"]],
    email: "Email",
    points: "Points Balance",
  },
  // BON Loyalty, import of points.
  {
    name: "BON Loyalty",
    file: "points file",
    certainty: "INFERRED",
    headers: names("Email,Points Balance,Shopify ID"),
    marks: [["Email", "Points Balance", "Shopify ID"]],
    email: "Email",
    points: "Points Balance",
  },
  // Loyaltribe, list of customers.
  {
    name: "Loyaltribe",
    file: "customer list",
    certainty: "DOCUMENTED",
    headers: names("Customer ID,Customer,Email,Phone,Points,Tier,Birthday,Gender,Status"),
    marks: [["Customer", "Points", "Tier", "Gender", "Status"]],
    email: "Email",
    points: "Points",
  },
  // Talon.One, API documentation of the export of customer balances. It names customers by an id, not by their email.
  {
    name: "Talon.One",
    file: "balance export",
    certainty: "DOCUMENTED",
    headers: names(
      "loyaltyProgramID,loyaltySubledger,profileIntegrationID,currentBalance,pendingBalance,expiredBalance,spentBalance,currentTier",
    ),
    marks: [
      ["profileIntegrationID", "currentBalance"],
      ["currentBalance", "pendingBalance", "spentBalance"],
    ],
    points: "currentBalance",
  },
  // Perkville, "Points by customer": everything that was ever earned and spent, no balance.
  {
    name: "Perkville",
    file: "list of points by customer",
    certainty: "DOCUMENTED",
    headers: names(
      "Customer name,Customer email,Points earned excluding adjustments,Points earned via adjustments,Points removed via adjustments,Points expired",
    ),
    marks: [
      ["Points earned excluding adjustments"],
      ["Points earned via adjustments", "Points removed via adjustments"],
    ],
    email: "Customer email",
    noBalance: "TOTALS",
  },
  // FanMaker, upload of points.
  {
    name: "FanMaker",
    file: "points file",
    certainty: "DOCUMENTED",
    headers: names("email,identifier,points,explanation"),
    marks: [["identifier", "points", "explanation"]],
    email: "email",
    noBalance: "ADDITIONS",
  },
];
