// Customers are numbered from 0. Their numbers are spread over all emails, so that the order of the emails says nothing
// about the order in which the customers were added: no two numbers below `range` have the same remainder.
const factor = 387_420_489;
const range = 1_000_000_000;

/** The email of a customer. Every one is 35 characters long. */
export function emailOf(index: number): string {
  return `customer.${String((index * factor) % range).padStart(9, "0")}@mail.example.com`;
}

/** The same in SQL, of a bigint column `index`. */
export const emailSql = `'customer.' || lpad((index * ${factor} % ${range})::text, 9, '0') || '@mail.example.com'`;
