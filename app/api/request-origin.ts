import { env } from "@/lib/env";

/** The address under which this installation is reached: `PUBLIC_URL`, else the one that the request was sent to. */
export function requestOrigin(request: Request): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const address = `http://${request.headers.get("host") ?? ""}`;
  return URL.canParse(address) ? new URL(address).origin : `http://${HOST}:${PORT}`;
}
