/** The site that a fresh installation starts with. */
export const demoSiteName = "Demo shop";

const firstNames =
  "Emma Liam Olivia Noah Ava Lucas Mia Elias Sofia Mateo Hannah Jonas Clara Felix Lena Oscar Nora Hugo Alice Leo Ines Marco Giulia Pablo Lucia Jan Zofia Filip Anna Tomas Ella Finn Maya Omar Leila Kenji Yuki Ravi Priya Samuel".split(
    " ",
  );
const lastNames =
  "Miller Schmidt Rossi Garcia Novak Jensen Dubois Silva Kowalski Meyer Johnson Bianchi Lopez Larsen Martin Costa Weber Brown Fischer Moreau Nielsen Wilson Santos Becker Laurent Taylor Hansen Romano Walker Nowak".split(
    " ",
  );

export type DemoCustomer = {
  name: string;
  email: string;
  /** Points they start with; undefined for a customer without a loyalty account. */
  balance: number | undefined;
};

/** 1,200 made-up customers, the same ones every time; a third of them have points already. */
export function demoCustomers(): DemoCustomer[] {
  return lastNames.flatMap((last, row) =>
    firstNames.map((first, column) => ({
      name: `${first} ${last}`,
      email: `${first}.${last}@example.com`.toLowerCase(),
      balance: (row + column) % 3 === 0 ? ((row * 37 + column * 53) % 60) * 25 : undefined,
    })),
  );
}
