import { expect, test } from "vitest";
import { judgeLink, linkLifetimeSeconds, signLink } from "./signed-link";

const now = new Date("2026-11-23T10:00:00Z");
const path = "/api/uploads/a/b";

function judge(link: string, at = now, asPath = path) {
  return judgeLink(asPath, new URL(link, "http://localhost").searchParams, at);
}

test("a link is good until it expires, to the second", () => {
  const link = signLink(path, new Date(now.getTime() + linkLifetimeSeconds * 1000));
  expect(linkLifetimeSeconds).toBe(900);
  expect(judge(link)).toBe("valid");
  expect(judge(link, new Date("2026-11-23T10:14:59.999Z"))).toBe("valid");
  expect(judge(link, new Date("2026-11-23T10:15:00Z"))).toBe("expired");
});

test("a link that was changed anywhere, or that is another one's, is forged", () => {
  const link = signLink(path, new Date(now.getTime() + 1000));
  expect(judge(link.replace(/expires=\d+/, "expires=9999999999"))).toBe("forged");
  expect(judge(`${link}A`)).toBe("forged");
  expect(judge(link.replace(/&signature.*/, ""))).toBe("forged");
  expect(judge(link.replace("expires=", "expires=0"))).toBe("forged");
  expect(judge(link, now, "/api/uploads/a/c")).toBe("forged");
  expect(judge(path)).toBe("forged");
});
