import { type KnownExport, names } from "./known-export";

export const stampedExports: readonly KnownExport[] = [
  // Stamped, import templates of Loyalty 2.0 and classic.
  {
    name: "Stamped",
    file: "customer file",
    certainty: "DOCUMENTED",
    headers: names("first_name,last_name,email,points,add_points,birthday,vip_tier,vip_tier_end_date"),
    marks: [
      ["points", "add_points"],
      ["points", "vip_tier", "vip_tier_end_date"],
      ["first_name", "points", "birthday", "vip_tier"],
    ],
    email: "email",
    points: "points",
  },
];
