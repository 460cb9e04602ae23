import fc from "fast-check";
import { expect, test } from "vitest";
import { readEmail } from "./read-email";

test.each([
  "emma@example.com",
  " EMMA@Example.COM\t",
  "\u00a0emma@example.com\u3000",
  "\ufeffemma@example.com",
  "em\u00adma@exam\u200bple.com",
  "\u202aemma@example.com\u202c",
  "\u200eemma@example.com\u200f",
  "mailto:emma@example.com",
  "MAILTO:emma@example.com?subject=Points",
  "<emma@example.com>",
  "Emma <emma@example.com>",
  '"Smith, Emma" <Emma@example.com>',
  "emma@work.example <emma@example.com>",
  "Emma <mailto:emma@example.com>",
  "emma@example.com,",
  "emma@example.com ;",
  "Emma <emma@example.com>;",
  "emma@example.com.",
  "'emma@example.com",
  "'emma@example.com'",
  '"emma@example.com"',
  "“emma@example.com”",
  "ｅｍｍａ@example.com".normalize("NFKC"),
  "emma@ｅｘａｍｐｌｅ.com",
])("%j is emma@example.com", (text) => {
  expect(readEmail(text)).toBe("emma@example.com");
});

test.each([
  ["emma@xn--bcher-kva.de", "emma@bücher.de"],
  ["emma@XN--BCHER-KVA.de", "emma@BÜCHER.de"],
  ["emma@shop.xn--bcher-kva.de", "emma@shop.bu\u0308cher.de"],
  ["emma@xn--strae-oqa.de", "emma@straße.de"],
  ["emma@xn--pxawj.gr", "emma@ΔΟΣ.gr"],
  ["emma@xn--e1afmkfd.xn--p1ai", "emma@пример.рф"],
  ["emma@xn--i-7iq.ws", "emma@i❤.ws"],
])("%s and %s are one address, stored in its own letters", (ascii, unicode) => {
  expect(readEmail(ascii)).toBe(readEmail(unicode));
  expect(readEmail(ascii)).toMatch(/[^\x20-\x7e]/);
});

test.each(["emma@xn--.de", "emma@xn--a.de", "emma@bü%c.de", "emma@bü/cher.de"])(
  "%s has a domain that cannot be converted, and stays as it is",
  (text) => expect(readEmail(text)).toBe(text),
);

test.each([
  "",
  "emma",
  "emma@example",
  "emma @example.com",
  "a@b.co, c@d.co",
  "a@b.co; c@d.co",
  "a@b.co c@d.co",
  "A <a@b.co>, C <c@d.co>",
  "Emma <>",
  "mailto:",
  "<emma@example.com",
  "a@b@c.de",
  "a@b..co",
  "a\u0000@b.co",
  "a\ud800@b.co",
  "a\u2028b@c.de",
])("%j is no address", (text) => {
  expect(readEmail(text)).toBeUndefined();
});

test.each(["ü", "a"])("254 characters are the most that an address of %j may have", (letter) => {
  expect(readEmail(`${letter.repeat(249)}@b.co`)).toHaveLength(254);
  expect(readEmail(`${letter.repeat(250)}@b.co`)).toBeUndefined();
});

test("whatever is wrapped around an address, it is the same, and stays the same when it is read again", () => {
  const label = fc.stringMatching(/^[a-zäöüßñéžłπя0-9]{1,8}$/);
  const plain = fc.tuple(fc.stringMatching(/^[a-z0-9äü][a-z0-9._+äü-]{0,8}$/), label, label);
  const wrap = fc.constantFrom<(email: string) => string>(
    (email) => ` ${email}\u200b`,
    (email) => `mailto:${email}`,
    (email) => `Someone Else <${email}>`,
    (email) => `'${email}`,
    (email) => `${email};`,
    // The capital of ß is SS, which is another address.
    (email) => email.replace(/[^ß]/g, (letter) => letter.toUpperCase()),
    (email) => email.normalize("NFD"),
  );
  fc.assert(
    fc.property(plain, wrap, ([local, one, two], wrapped) => {
      const email = `${local}@${one}.${two}.com`;
      const read = readEmail(email);
      expect(read).toBeDefined();
      expect(readEmail(wrapped(email))).toBe(read);
      expect(readEmail(read ?? "")).toBe(read);
    }),
    { numRuns: 1_000 },
  );
});

test("whatever the cell, an address that was read is read as itself", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((each) => `${each}@example.com`),
  );
  fc.assert(
    fc.property(text, (cell) => {
      const read = readEmail(cell);
      if (read !== undefined) expect(readEmail(read)).toBe(read);
    }),
    { numRuns: 1_000 },
  );
});
