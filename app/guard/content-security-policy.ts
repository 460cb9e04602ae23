/** What a page may load and run: its own files, and the inline scripts that bear this answer's nonce. */
export function contentSecurityPolicy(nonce: string, { development }: { development: boolean }): string {
  const directives = {
    "default-src": "'self'",
    // React's development build evaluates code, and its tools write inline styles.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": `'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
