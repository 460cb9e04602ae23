import { type KnownExport, names } from "./known-export";

export const smileExports: readonly KnownExport[] = [
  // Public code that reads the "Customers" report of Smile; the order of the columns is not proven.
  {
    name: "Smile",
    file: "customer export",
    certainty: "DOCUMENTED",
    headers: names(
      "Smile Customer ID,First name,Last name,Email,Membership status,Points balance,Referral url,Vip tier name,Date of birth",
    ),
    marks: [["Smile Customer ID"], ["Membership status", "Points balance", "Referral url"]],
    email: "Email",
    points: "Points balance",
  },
];
