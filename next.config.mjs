/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["@prisma/client", "@prisma/adapter-pg", "pg", "pg-copy-streams"],
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
