import fc from "fast-check";
import { expect, test } from "vitest";
import { likelyEmails } from "./likely-emails";

test.each(
  [
    ["emma@gmial.com", "emma@gmail.com"],
    ["emma@gmai.com", "emma@gmail.com"],
    ["emma@gmail.con", "emma@gmail.com"],
    ["emma@gmail.co", "emma@gmail.com"],
    ["emma@gmal.con", "emma@gmail.com"],
    ["emma@hotnail.com", "emma@hotmail.com"],
    ["emma@hotmial.co.uk", "emma@hotmail.co.uk"],
    ["emma@yaho.com", "emma@yahoo.com"],
    ["emma@yahho.con", "emma@yahoo.com"],
    ["emma@gmx.ed", "emma@gmx.de"],
    ["emma@t-onlien.de", "emma@t-online.de"],
    ["emma@exmaple.com", "emma@example.com"],
    ["ema@example.com", "emma@example.com"],
    ["emmma@example.com", "emma@example.com"],
    ["enma@example.com", "emma@example.com"],
    ["emam@example.com", "emma@example.com"],
    ["emma.smith@example.com", "emmasmith@example.com"],
    ["b0b@example.com", "bob@example.com"],
    ["bob@example.com", "b0b@example.com"],
  ].filter(([wrong]) => wrong !== "emma@gmail.com"),
)("%s may have been meant to be %s", (wrong, right) => {
  expect(likelyEmails(wrong)).toContain(right);
});

test.each([
  ["customer1@example.com", "customer2@example.com"],
  ["customer12@example.com", "customer21@example.com"],
  ["customer1@example.com", "customer@example.com"],
  ["emma@ymail.com", "emma@gmail.com"],
  ["emma@example.com", "emma@example.com"],
  ["emma@web.de", "emma@gmx.de"],
  ["emma@example.com", "liam@example.com"],
])("%s was not meant to be %s", (one, other) => {
  expect(likelyEmails(one)).not.toContain(other);
});

test("however long an address is, the addresses that may have been meant are few", () => {
  for (const name of ["a", "a".repeat(20), "a1.".repeat(17), "a".repeat(240)]) {
    expect(likelyEmails(`${name}@gmial.com`).length).toBeLessThan(4_000);
  }
});

test("a slip of one letter is found wherever it is", () => {
  const word = fc.stringMatching(/^[a-z]{2,10}$/);
  fc.assert(
    fc.property(word, word, fc.nat(), fc.constantFrom("missing", "extra", "swapped"), (name, host, place, slip) => {
      const right = `${name}@${host}.com`;
      const index = place % name.length;
      const wrong = {
        missing: name.slice(0, index) + name.slice(index + 1),
        extra: `${name.slice(0, index)}x${name.slice(index)}`,
        swapped: name.slice(0, index) + (name[index + 1] ?? "") + name[index] + name.slice(index + 2),
      }[slip];
      fc.pre(wrong !== name);
      expect(likelyEmails(`${wrong}@${host}.com`)).toContain(right);
    }),
  );
});
