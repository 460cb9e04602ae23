import { headers } from "next/headers";
import { reader } from "@/app/texts/reader";
import { env } from "@/lib/env";
import { judgeRequest } from "./judge-request";

/**
 * Judges the request that a page or a server action answers once more, behind proxy.ts: Next runs an action at any address
 * that has no route of its own, so that a gap in the proxy's matcher would open all of them. @throws Error when refused
 */
export async function requireAllowed(): Promise<void> {
  const sent = await headers();
  const verdict = judgeRequest({
    localMode: env().localMode,
    method: sent.has("next-action") ? "POST" : "GET",
    host: sent.get("host"),
    origin: sent.get("origin"),
    secFetchSite: sent.get("sec-fetch-site"),
  });
  if (!verdict.allowed) throw new Error((await reader()).texts.refusals[verdict.reason]);
}
