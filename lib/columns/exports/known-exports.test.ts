import fc from "fast-check";
import { expect, test } from "vitest";
import { saidColumns } from "../../testing/said-columns";
import { readName } from "../read-name";
import { suggestColumns } from "../suggest-columns";
import { knownExports } from "./known-exports";

const named = knownExports.map((known): [string, (typeof knownExports)[number]] => [
  `${known.name} ${known.file}`,
  known,
]);

function suggest(header: readonly string[], sample: string[][] = []) {
  return saidColumns(suggestColumns({ header, hasHeader: true, sample }));
}

test.each(named)("%s: is recognised by its header and by each of its marks", (_name, known) => {
  const source = { name: known.name, file: known.file, certainty: known.certainty };
  for (const header of [known.headers, ...known.marks]) expect(suggest(header).source).toEqual(source);
});

test.each(named)("%s: its columns are found, or it is said that it has none", (_name, known) => {
  const { email, points } = suggest(known.headers);
  expect(known.headers[email.columnIndex ?? -1]).toBe(known.email);
  if ("noBalance" in known) {
    expect(points.columnIndex).toBeUndefined();
    expect(points.reason).toMatch(new RegExp(`^A ${known.name} ${known.file} has .+\\.$`));
  } else {
    expect(known.headers[points.columnIndex ?? -1]).toBe(known.points);
    expect(points.confidence).toMatch(known.certainty === "DOCUMENTED" ? /^HIGH$/ : /^(HIGH|MEDIUM)$/);
    expect(readName(known.points).is).toMatch(/^(POINTS|BALANCE)$/);
  }
});

test.each(named)("%s: is recognised in other orders, with other columns, and with some missing", (_name, known) => {
  const mark = fc.constantFrom(...known.marks);
  const others = fc.subarray(known.headers.filter((header) => header !== known.email));
  const added = fc.uniqueArray(fc.constantFrom("City", "Notes", "Shoe size", "Favourite colour"));
  fc.assert(
    fc.property(mark, others, added, fc.infiniteStream(fc.nat()), (marked, kept, more, random) => {
      const columns = [...new Set([...marked, ...kept, ...more])].map((name) => ({ name, at: random.next().value }));
      const header = columns.sort((one, other) => one.at - other.at).map(({ name }) => name);
      expect(suggest(header).source?.name).toBe(known.name);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["Email,Points"],
  ["email,points_balance,first_name,last_name,birthday"],
  ["Customer ID,Email,Points"],
  ["Name,Email,Points balance,Points spent"],
  ["E-Mail,Punktestand"],
])("%s: is nobody's in particular", (header) => {
  expect(suggest(header.split(","))).not.toHaveProperty("source");
});

test("a Smile export: the balance has thousands separators", () => {
  const header =
    "Smile Customer ID,First name,Last name,Email,Membership status,Points balance,Referral url,Vip tier name,Date of birth";
  const row = ["4711", "Emma", "Novak", "emma@shop.example", "member", "89,085", "https://x.example", "Gold", "05-12"];
  expect(suggest(header.split(","), [row, row, row])).toEqual({
    source: { name: "Smile", file: "customer export", certainty: "DOCUMENTED" },
    email: {
      columnIndex: 3,
      confidence: "HIGH",
      reason: "“Email” is how Smile names the email, and all of its first 3 values are addresses.",
      rivals: [],
    },
    points: {
      columnIndex: 5,
      confidence: "HIGH",
      reason:
        "“Points balance” is how Smile names the current balance, and all of its first 3 values are whole numbers.",
      rivals: [],
    },
    refused: [],
  });
});

test("a Shopify export has no points, unless a loyalty app wrote them into it", () => {
  const header = "Customer ID,First Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders,Tags".split(",");
  const row = ["'123", "Emma", "emma@shop.example", "yes", "'+12105550100", "57.00", "3", "vip"];
  const { email, points, refused } = suggest(header, [row, row, row]);
  expect(email.columnIndex).toBe(2);
  expect(points).toMatchObject({ columnIndex: undefined, reason: "A Shopify customer export has no loyalty points." });
  expect(refused.map(({ columnIndex }) => columnIndex)).toEqual([5, 6]);

  const withPoints = [...header, "Points (customer.metafields.growave.points)", "Visits"];
  expect(suggest(withPoints, [[...row, "120", "4"]]).points).toMatchObject({ columnIndex: 8, confidence: "HIGH" });
});

test("a Square directory has no points, and its status of an email is not the email", () => {
  const header =
    "First Name,Email Address,Phone Number,Transaction Count,Lifetime Spend,Email Subscription Status".split(",");
  const rows = [
    ["Emma", "emma@shop.example", "'+12105550100", "3", "$57.00", "subscribed"],
    ["Noah", "", "", "1", "$5.00", ""],
    ["Mila", "mila@shop.example", "", "12", "$1,200.00", "unknown"],
  ];
  const { email, points } = suggest(header, rows);
  expect(email).toMatchObject({ columnIndex: 1, confidence: "HIGH" });
  expect(points.reason).toBe("A Square customer directory has no loyalty points.");
});

test("a list of transactions is not taken for balances", () => {
  const header =
    "Transaction ID,Customer ID,Order ID,Resource,Activity Title,Points Approved,Points Pending,Created At";
  const { points, refused } = suggest(header.split(","));
  const reason = "A LoyaltyLion transaction export has the points of each transaction, not the balances.";
  expect(points).toMatchObject({ columnIndex: undefined, confidence: "NONE", reason });
  expect(refused).toContainEqual({ columnIndex: 5, reason });
});

test("of four balances of Talon.One, only the current one is taken", () => {
  const header = ["profileIntegrationID", "currentBalance", "pendingBalance", "expiredBalance", "spentBalance"];
  const { points, refused } = suggest(header);
  expect(points).toMatchObject({ columnIndex: 1, confidence: "HIGH" });
  expect(refused.map(({ columnIndex }) => columnIndex)).toEqual([2, 3, 4]);
});

test("a known name does not help a column whose values are something else", () => {
  const header = ["Email", "Points Balance", "Birthdate", "VIP Tier", "Activation Date", "Credits Balance"];
  const row = ["emma@shop.example", "Gold", "1990-05-12", "Gold", "2025-01-01", "5"];
  expect(suggest(header, [row, row, row])).toMatchObject({
    source: { name: "Rivo" },
    points: { columnIndex: undefined, confidence: "NONE" },
  });
});
