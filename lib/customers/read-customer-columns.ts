import { foldName } from "../columns/fold-name";
import { suggestColumns } from "../columns/suggest-columns";

export type CustomerColumns = {
  /** Counted from 0, as all of them. */
  email: number;
  /** The columns whose cells, one after the other, are the name; none when there are none. */
  names: number[];
};

const wholeNames = new Set([
  "name",
  "full name",
  "customer name",
  "customer",
  "kunde",
  "kundenname",
  "nom",
  "nombre",
  "nome",
]);
const firstNames = new Set(["first name", "given name", "vorname", "prenom", "voornaam"]);
const lastNames = new Set([
  "last name",
  "family name",
  "surname",
  "nachname",
  "nom de famille",
  "apellidos",
  "achternaam",
]);

/** Finds the columns of a list of customers; undefined when none holds their emails. @param sample the first rows */
export function readCustomerColumns(
  header: readonly string[],
  hasHeader: boolean,
  sample: readonly (readonly string[])[],
): CustomerColumns | undefined {
  const { email } = suggestColumns({ header, hasHeader, sample });
  if (email.columnIndex === undefined) return undefined;
  const place = (names: Set<string>) => header.findIndex((name) => names.has(foldName(name)));
  const whole = place(wholeNames);
  const names = whole === -1 ? [place(firstNames), place(lastNames)] : [whole];
  return { email: email.columnIndex, names: hasHeader ? names.filter((column) => column !== -1) : [] };
}
