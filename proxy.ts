import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/guard/content-security-policy";
import { judgeRequest } from "@/app/guard/judge-request";
import { refusalPage } from "@/app/guard/refusal-page";
import { languageCookie, type Reader, readerOf } from "@/app/texts/reader-of";
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
    const reader = readerOfRequest(request);
    const { title, [verdict.reason]: sentence } = reader.texts.refusals;
    return refusalPage({ status: 403, reader, title, sentence }, nonce);
  }
  if (request.nextUrl.pathname === "/unreachable") return outagePage(readerOfRequest(request), nonce);
  if (!databaseAnswers()) return databaseSilent(readerOfRequest(request), nonce);

  // Next reads the nonce from the request's header and puts it on its own scripts. NODE_ENV is set by Next at build time.
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function readerOfRequest({ cookies, headers }: NextRequest): Reader {
  return readerOf(cookies.get(languageCookie)?.value, headers.get("accept-language"));
}

/** Kept by the browser (see public/outage-worker.js), which shows it when this server does not answer. */
function outagePage(reader: Reader, nonce: string): Response {
  const { serverTitle: title, serverText: sentence } = reader.texts.refusals;
  return refusalPage({ status: 200, reader, title, sentence, againAfterSeconds: 5 }, nonce);
}

function databaseSilent(reader: Reader, nonce: string): Response {
  const { databaseTitle: title, databaseText: sentence } = reader.texts.refusals;
  return refusalPage({ status: 503, reader, title, sentence, againAfterSeconds: 5 }, nonce);
}

export const config = {
  // Everything but static files and the API, which has keys of its own. Behind a proxy Next holds a request's body in
  // memory and cuts it at 10 MB without a word, so that uploads must never come through here. Only addresses that surely
  // lead to a route handler are left out: at any other one Next would run a server action.
  matcher: ["/((?!api/|v1/|_api/loyalty-(?:imports|accounts|transactions)/v1/|_next/static/).*)"],
};
