import { expect, it } from "vitest";
import { describeDate, describeDateFully } from "./date-words";

const now = new Date("2026-11-23T00:30:00Z");

it("names the day as a person would, in the reader's zone", () => {
  const words = (date: string, timeZone: string) => describeDate(new Date(date), now, { locale: "en-GB", timeZone });
  expect(words("2026-11-23T00:05:00Z", "UTC")).toBe("Today, 00:05");
  expect(words("2026-11-22T09:30:00Z", "UTC")).toBe("Yesterday, 09:30");
  expect(words("2026-11-22T09:30:00Z", "America/New_York")).toBe("Today, 04:30");
  expect(words("2026-05-03T14:05:00Z", "UTC")).toBe("3 May, 14:05");
  expect(words("2025-05-03T14:05:00Z", "Asia/Tokyo")).toBe("3 May 2025, 23:05");
});

it("names the day in the reader's language", () => {
  const words = (date: string) => describeDate(new Date(date), now, { locale: "de", timeZone: "UTC" });
  expect(words("2026-11-23T00:05:00Z")).toBe("Heute, 00:05");
  expect(words("2026-11-22T09:30:00Z")).toBe("Gestern, 09:30");
  expect(words("2026-05-03T14:05:00Z")).toBe("3. Mai, 14:05");
});

it("gives the full date with its zone", () => {
  // Versions of ICU differ in the comma.
  const words = describeDateFully(now, { locale: "en-GB", timeZone: "UTC" });
  expect(words.replace(",", "")).toBe("Monday 23 November 2026 at 00:30:00 UTC");
});

it("tells moments of one minute apart by their seconds, where that is asked for", () => {
  const words = describeDate(new Date("2026-11-23T14:05:12Z"), new Date("2026-11-23T20:00:00Z"), {
    locale: "de",
    timeZone: "UTC",
    isExact: true,
  });
  expect(words).toBe("Heute, 14:05:12");
});
