import { type KnownExport, names } from "./known-export";

export const rivoExports: readonly KnownExport[] = [
  // Rivo, "Using CSV files with Rivo Loyalty".
  {
    name: "Rivo",
    file: "customer file",
    certainty: "DOCUMENTED",
    headers: names("Email,Points Balance,Birthdate,VIP Tier,Activation Date,Credits Balance"),
    marks: [
      ["Points Balance", "Credits Balance"],
      ["Points Balance", "VIP Tier", "Activation Date"],
    ],
    email: "Email",
    points: "Points Balance",
  },
  // Rivo, "Points logs import".
  {
    name: "Rivo",
    file: "points log",
    certainty: "DOCUMENTED",
    headers: names(
      "customer_id,email,points_amount,credits_amount,source,internal_note,external_note,applied_at,approved_at,revoked_at,expires_at,order_id,custom_action_name,earning_rule_id,points_purchases_id",
    ),
    marks: [
      ["points_amount", "applied_at"],
      ["points_amount", "internal_note"],
      ["points_amount", "earning_rule_id"],
    ],
    email: "email",
    noBalance: "CHANGES",
  },
];
