import { type KnownExport, names } from "./known-export";

export const joyExports: readonly KnownExport[] = [
  // Joy, "Import and export customer data".
  {
    name: "Joy",
    file: "customer export",
    certainty: "DOCUMENTED",
    headers: names("Email,Name,Membership Type,Points,Birthday,Created Date"),
    marks: [["Membership Type", "Points", "Created Date"]],
    email: "Email",
    points: "Points",
  },
  // Joy, "Migration from Smile to Joy Loyalty".
  {
    name: "Joy",
    file: "migration file",
    certainty: "DOCUMENTED",
    headers: names("Customer Name,VIP Tier Name,Points Balance,Email,Birth Date,Customer Status"),
    marks: [["Customer Name", "VIP Tier Name", "Points Balance"]],
    email: "Email",
    points: "Points Balance",
  },
];
