import type { Failure } from "@/lib/result";
import { judgeLink } from "@/lib/signed-link";

/** Why a request through a signed link is refused; undefined when the link is good. */
export function signedLinkFailure(path: string, request: Request): Failure | undefined {
  const state = judgeLink(path, new URL(request.url).searchParams);
  if (state === "valid") return undefined;
  const description =
    state === "expired" ? "This link has expired. Ask for a new one." : "This link is not one that was given out here.";
  return { kind: "application", code: "PERMISSION_DENIED", description };
}
