/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["@prisma/client", "@prisma/adapter-pg", "pg", "pg-copy-streams"],
  // See docs/decisions/0013-what-a-page-loads-at-first.md.
  turbopack: {
    resolveAlias: {
      "next/navigation": { browser: "next/dist/client/components/navigation" },
      "next/dist/compiled/process": { browser: "./scripts/browser-process.mjs" },
    },
    rules: {
      "*.js": {
        condition: {
          all: ["browser", "foreign", "production", { path: /[\\/]next[\\/]dist[\\/](client|lib|server|shared)[\\/]/ }],
        },
        loaders: ["./scripts/next-as-es-modules.mjs"],
      },
    },
  },
  // The content security policy has a nonce, so it is made per request (see proxy.ts).
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          // With "no-referrer" browsers would send "Origin: null" with our own forms.
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          // By it public/outage-worker.js knows that this app still lives at its address.
          { key: "Loyalty-Imports", value: "1" },
          { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
        ],
      },
    ];
  },
  // A folder that begins with "_" is private to the app router, so the public prefixes are rewritten to `app/api/v1`.
  async rewrites() {
    return [
      { source: "/v1/:path*", destination: "/api/v1/:path*" },
      { source: "/_api/loyalty-imports/v1/:path*", destination: "/api/v1/:path*" },
      { source: "/_api/loyalty-accounts/v1/:path*", destination: "/api/v1/:path*" },
      { source: "/_api/loyalty-transactions/v1/:path*", destination: "/api/v1/:path*" },
    ];
  },
};

export default nextConfig;
