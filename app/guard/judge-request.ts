export type GuardedRequest = {
  /** One person on one machine, no sign-in (see `env().localMode`). */
  localMode: boolean;
  method: string;
  host: string | null;
  origin: string | null;
  secFetchSite: string | null;
};

export type Verdict = { allowed: true } | { allowed: false; reason: "otherMachine" | "otherWebsite" | "signInMissing" };

/**
 * Decides whether pages and server actions answer a request. In local mode nobody signs in, so that a foreign web page
 * must not be able to act here: not under a name of its own that leads to this machine (DNS rebinding), and not by
 * sending requests across (CSRF).
 */
export function judgeRequest({ localMode, method, host, origin, secFetchSite }: GuardedRequest): Verdict {
  if (!localMode) return { allowed: false, reason: "signInMissing" };
  if (!host || !isThisMachine(host)) return { allowed: false, reason: "otherMachine" };
  if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`) {
    return { allowed: false, reason: "otherWebsite" };
  }
  const reads = method === "GET" || method === "HEAD";
  if (!reads && secFetchSite === "cross-site") {
    return { allowed: false, reason: "otherWebsite" };
  }
  return { allowed: true };
}

/** A name of this machine that no foreign DNS server can give out, with any port. */
function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
