import { type KnownExport, names } from "./known-export";

export const shopsAndTillsExports: readonly KnownExport[] = [
  // Lightspeed Retail X-Series (Vend), list of customers: its loyalty is counted in money unless a shop changes that.
  {
    name: "Lightspeed",
    file: "customer list",
    certainty: "INFERRED",
    headers: names("customer_code,first_name,last_name,email,loyalty_balance,store_credit_balance"),
    marks: [
      ["first_name", "last_name", "loyalty_balance"],
      ["customer_code", "loyalty_balance"],
    ],
    email: "email",
    noBalance: "MONEY",
  },
  // LoyLap, export of customers.
  {
    name: "LoyLap",
    file: "customer export",
    certainty: "DOCUMENTED",
    headers: names(
      "ID,Name,First Name,Last Name,Email,Username,Status,Nickname,Phone_Number,Date_Birth,Date_Add,Date_Edit,Account_Number,Gender,Card_Brand,Expiry_Date,Cash_Balance,Stamp_Balance,Role_Name",
    ),
    marks: [["Cash_Balance", "Stamp_Balance"]],
    email: "Email",
    noBalance: "MONEY_AND_STAMPS",
  },
];
