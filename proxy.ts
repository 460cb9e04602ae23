import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/guard/content-security-policy";
import { judgeRequest } from "@/app/guard/judge-request";
import { refusalPage } from "@/app/guard/refusal-page";
import { databaseAnswers } from "@/lib/database/database-silence";
import { env } from "@/lib/env";

/** Stands before the pages and their server actions: who may see them, and what they may load. */
export function proxy(request: NextRequest): Response {
  const nonce = randomBytes(16).toString("base64url");
  const verdict = judgeRequest({
    localMode: env().localMode,
    method: request.method,
    host: request.headers.get("host"),
    origin: request.headers.get("origin"),
    secFetchSite: request.headers.get("sec-fetch-site"),
  });
  if (!verdict.allowed) {
    return refusalPage({ status: 403, title: "This page is not shown here", sentence: verdict.sentence }, nonce);
  }
  if (!databaseAnswers()) return refusalPage(databaseSilent, nonce);

  // Next reads the nonce from the request's header and puts it on its own scripts. NODE_ENV is set by Next at build time.
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

const databaseSilent = {
  status: 503,
  title: "The database does not answer",
  sentence:
    "Nothing was lost: an import that was running goes on once it answers. This page asks again by itself every few seconds.",
  againAfterSeconds: 5,
} as const;

export const config = {
  // Everything but static files and the API, which has keys of its own. Behind a proxy Next holds a request's body in
  // memory and cuts it at 10 MB without a word, so that uploads must never come through here. Only addresses that surely
  // lead to a route handler are left out: at any other one Next would run a server action.
  matcher: ["/((?!api/|v1/|_api/loyalty-(?:imports|accounts|transactions)/v1/|_next/static/).*)"],
};
