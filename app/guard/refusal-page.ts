import type { Reader } from "@/app/texts/reader-of";
import { contentSecurityPolicy } from "./content-security-policy";

type Refusal = {
  status: number;
  reader: Pick<Reader, "language" | "direction" | "texts">;
  title: string;
  /** Plain text of our own. */
  sentence: string;
  /** Has the browser ask every so many seconds whether the app is ready, and load the page once it is. */
  againAfterSeconds?: number;
};

/** A page that needs nothing else, for a request that gets no other. */
export function refusalPage({ status, reader, title, sentence, againAfterSeconds }: Refusal, nonce: string): Response {
  const again = againAfterSeconds === undefined ? "" : askAgain(againAfterSeconds, nonce);
  const html = `<!doctype html>
<html lang="${reader.language}" dir="${reader.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} · ${reader.texts.frame.product}</title>
<style nonce="${nonce}">
html { background: light-dark(#f6f7f5, #0f1311); color: light-dark(#16201b, #e9eeea) }
body { box-sizing: border-box; display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 24px; font: 14px/20px system-ui, sans-serif }
main { max-width: 480px; border: 1px solid light-dark(#dde2de, #2a342f); border-top: 4px solid light-dark(#0d6844, #5fcd9a); border-radius: 8px; padding: 24px; background: light-dark(#fff, #161c19) }
h1 { margin: 0 0 4px; font-size: 16px; line-height: 24px; font-weight: 600 }
p { margin: 0; color: light-dark(#55615a, #a2b0a8); text-wrap: pretty }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
</main>${again}
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

/** A page that only asks is not read out from its beginning again and again, as one that is loaded anew each time would be. */
function askAgain(seconds: number, nonce: string): string {
  return `
<script nonce="${nonce}">
const ask = () => fetch("/api/health", { cache: "no-store" }).then(({ ok }) => ok && location.reload(), () => {})
setInterval(ask, ${seconds * 1_000})
</script>
<noscript><meta http-equiv="refresh" content="${seconds}"></noscript>`;
}
