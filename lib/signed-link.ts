import { isSigned, sign } from "./secret";

/** How long an upload or download link works. */
export const linkLifetimeSeconds = 15 * 60;

/** `path` with an expiry and a signature over both. */
export function signLink(path: string, expires: Date): string {
  const seconds = Math.floor(expires.getTime() / 1000);
  return `${path}?expires=${seconds}&signature=${sign("link", `${path}\n${seconds}`)}`;
}

export type LinkState = "valid" | "expired" | "forged";

/** Judges a link that came back. A forged one is never told from one that was cut or changed. */
export function judgeLink(path: string, query: URLSearchParams, now = new Date()): LinkState {
  const expires = query.get("expires") ?? "";
  if (!/^\d{1,12}$/.test(expires)) return "forged";
  if (!isSigned("link", `${path}\n${expires}`, query.get("signature") ?? "")) return "forged";
  return Number(expires) * 1000 > now.getTime() ? "valid" : "expired";
}
