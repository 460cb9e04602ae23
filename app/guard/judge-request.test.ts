import { describe, expect, it } from "vitest";
import { type GuardedRequest, judgeRequest } from "./judge-request";

const pageView: GuardedRequest = {
  localMode: true,
  method: "GET",
  host: "localhost:3000",
  origin: null,
  secFetchSite: "none",
};
const action: GuardedRequest = {
  ...pageView,
  method: "POST",
  origin: "http://localhost:3000",
  secFetchSite: "same-origin",
};

const otherMachine = { allowed: false, reason: "otherMachine" };
const otherWebsite = { allowed: false, reason: "otherWebsite" };

describe("in local mode", () => {
  it.each(["localhost", "localhost:3000", "LOCALHOST:3000", "127.0.0.1:80", "127.0.0.2:3000", "[::1]", "[::1]:3000"])(
    "answers to the host %s",
    (host) => expect(judgeRequest({ ...pageView, host })).toEqual({ allowed: true }),
  );

  it.each([
    null,
    "",
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example:3000",
    "evil.example@localhost",
    "192.168.0.7:3000",
    "0.0.0.0:3000",
    "::1",
    "localhost:3000, evil.example",
  ])("refuses the host %s", (host) => expect(judgeRequest({ ...pageView, host })).toEqual(otherMachine));

  it("lets an action of its own pages through", () => {
    expect(judgeRequest(action)).toEqual({ allowed: true });
    expect(judgeRequest({ ...action, origin: "https://localhost:3000" })).toEqual({ allowed: true });
  });

  it("lets a program through that sends no origin", () => {
    expect(judgeRequest({ ...action, origin: null, secFetchSite: null })).toEqual({ allowed: true });
  });

  it.each(["http://evil.example", "http://localhost:4000", "http://127.0.0.1:3000", "http://localhost", "null", ""])(
    "refuses the origin %s",
    (origin) => {
      expect(judgeRequest({ ...action, origin })).toEqual(otherWebsite);
      expect(judgeRequest({ ...pageView, origin })).toEqual(otherWebsite);
    },
  );

  it("refuses an action that another site sends without an origin, but follows its links", () => {
    expect(judgeRequest({ ...action, origin: null, secFetchSite: "cross-site" })).toEqual(otherWebsite);
    expect(judgeRequest({ ...pageView, secFetchSite: "cross-site" })).toEqual({ allowed: true });
  });
});

it("shows no page in any other mode, because there is no sign-in yet", () => {
  expect(judgeRequest({ ...pageView, localMode: false })).toEqual({
    allowed: false,
    reason: "signInMissing",
  });
});
