import { type KnownExport, names } from "./known-export";

export const shopifyExports: readonly KnownExport[] = [
  // Public code that reads the customer export of Shopify, and an older one.
  {
    name: "Shopify",
    file: "customer export",
    certainty: "DOCUMENTED",
    headers: names(
      "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags",
    ),
    marks: [
      ["Accepts Email Marketing", "Total Spent"],
      ["Accepts Email Marketing", "Total Orders"],
      ["Accepts Email Marketing", "Tax Exempt"],
      ["Accepts Email Marketing", "Default Address Zip"],
      ["Accepts Marketing", "Total Spent", "Total Orders"],
      ["Total Spent", "Total Orders", "Tax Exempt"],
    ],
    email: "Email",
    noBalance: "NO_POINTS",
  },
];
