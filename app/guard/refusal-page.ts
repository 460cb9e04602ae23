import type { Reader } from "@/app/texts/reader-of";
import { contentSecurityPolicy } from "./content-security-policy";

type Refusal = {
  status: number;
  reader: Pick<Reader, "language" | "direction" | "texts">;
  title: string;
  /** Plain text of our own. */
  sentence: string;
  /** Has the browser ask again after so many seconds. */
  againAfterSeconds?: number;
};

/** A page that needs nothing else, for a request that gets no other. */
export function refusalPage({ status, reader, title, sentence, againAfterSeconds }: Refusal, nonce: string): Response {
  const again = againAfterSeconds === undefined ? "" : `\n<meta http-equiv="refresh" content="${againAfterSeconds}">`;
  const html = `<!doctype html>
<html lang="${reader.language}" dir="${reader.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">${again}
<title>${title} · ${reader.texts.frame.product}</title>
<style nonce="${nonce}">
html { background: light-dark(#f6f7f5, #0f1311); color: light-dark(#16201b, #e9eeea) }
body { font: 16px/24px system-ui, sans-serif; max-width: 560px; margin: 20vh auto; padding: 0 16px }
h1 { font-size: 20px; line-height: 28px }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${sentence}</p>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": contentSecurityPolicy(nonce, { development: false }),
      ...(againAfterSeconds !== undefined && { "Retry-After": String(againAfterSeconds) }),
    },
  });
}
