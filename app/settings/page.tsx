import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentSiteName } from "@/app/current-site";
import { formatBytes, formatNumber } from "@/app/elements/number-words";
import { PageHeading } from "@/app/elements/page-heading";
import { env } from "@/lib/env";
import { maxColumns, maxRows } from "@/lib/imports/file-limits";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { MAX_FILE_BYTES, embeddedDatabase, engine } = env();
  return (
    <>
      <PageHeading title="Settings" lead="What this installation is, and how programs reach it." />
      <div className="space-y-8">
        <section aria-labelledby="installation">
          <h2 id="installation" className="mb-3 font-semibold">
            This installation
          </h2>
          <dl className="panel divide-y divide-line text-sm">
            <Fact name="Site">{currentSiteName}</Fact>
            <Fact name="Largest file">{formatBytes(MAX_FILE_BYTES)}</Fact>
            <Fact name="Most rows in a file">{formatNumber(maxRows)}</Fact>
            <Fact name="Most columns in a file">{formatNumber(maxColumns)}</Fact>
            <Fact name="Database">
              {embeddedDatabase ? "PostgreSQL, started by the app itself" : "Your PostgreSQL"}
            </Fact>
            <Fact name="Imports are run by">{engine === "embedded" ? "the app itself" : "Inngest"}</Fact>
          </dl>
        </section>
        <section aria-labelledby="api">
          <h2 id="api" className="mb-1 font-semibold">
            Use the API
          </h2>
          <p className="mb-3 max-w-[65ch] text-ink-soft text-sm">
            A program needs a key of this site. Make one in the folder of loyalty-imports; it is shown once. Then ask
            for the imports with it:
          </p>
          <Commands>{exampleCommands(await ownAddress())}</Commands>
        </section>
      </div>
    </>
  );
}

/** Where this installation is reached: as configured, else as this page was asked for. */
async function ownAddress(): Promise<string> {
  const { PUBLIC_URL, HOST, PORT } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  return `http://${(await headers()).get("host") ?? `${HOST}:${PORT}`}`;
}

function exampleCommands(address: string): string {
  return `KEY=$(npm run --silent api-key)

curl -X POST ${address}/v1/loyalty-imports/query \\
  -H "Authorization: $KEY" \\
  -H "Content-Type: application/json" \\
  -d '{}'`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-3">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function Commands({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Commands" tabIndex={0} className="panel overflow-x-auto">
      <pre className="p-4 font-mono text-sm">
        <code>{children}</code>
      </pre>
    </section>
  );
}
