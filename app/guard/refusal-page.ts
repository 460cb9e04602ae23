import { contentSecurityPolicy } from "./content-security-policy";

/** A page that needs nothing else, for a request that gets no other. @param sentence plain text of our own */
export function refusalPage(sentence: string, nonce: string): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not shown here · Loyalty imports</title>
<style nonce="${nonce}">
body { font: 16px/24px system-ui, sans-serif; max-width: 560px; margin: 20vh auto; padding: 0 16px }
h1 { font-size: 20px; line-height: 28px }
</style>
</head>
<body>
<h1>This page is not shown here</h1>
<p>${sentence}</p>
</body>
</html>
`;
  return new Response(html, {
    status: 403,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": contentSecurityPolicy(nonce, { development: false }),
    },
  });
}
