import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentSiteName } from "@/app/current-site";
import { PageHeading } from "@/app/elements/page-heading";
import { reader } from "@/app/texts/reader";
import { env } from "@/lib/env";
import { maxColumns, maxRows } from "@/lib/imports/file-limits";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.settings.pageTitle };
}

export default async function SettingsPage() {
  const { MAX_FILE_BYTES, embeddedDatabase, engine } = env();
  const { texts, formats } = await reader();
  const { settings } = texts;
  return (
    <>
      <PageHeading title={settings.pageTitle} lead={settings.lead} />
      <div className="space-y-8">
        <section aria-labelledby="installation">
          <h2 id="installation" className="mb-3 font-semibold">
            {settings.installation}
          </h2>
          <dl className="panel divide-y divide-line text-sm">
            <Fact name={settings.site}>{currentSiteName}</Fact>
            <Fact name={settings.largestFile}>{formats.bytes(MAX_FILE_BYTES)}</Fact>
            <Fact name={settings.mostRows}>{formats.number(maxRows)}</Fact>
            <Fact name={settings.mostColumns}>{formats.number(maxColumns)}</Fact>
            <Fact name={settings.database}>{embeddedDatabase ? settings.ownDatabase : settings.yourDatabase}</Fact>
            <Fact name={settings.engine}>{engine === "embedded" ? settings.ownEngine : "Inngest"}</Fact>
          </dl>
        </section>
        <section aria-labelledby="api">
          <h2 id="api" className="mb-1 font-semibold">
            {settings.api}
          </h2>
          <p className="mb-3 max-w-[65ch] text-ink-soft text-sm">{settings.apiText}</p>
          <Commands label={settings.commands}>{exampleCommands(await ownAddress())}</Commands>
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

function Commands({ children, label }: { children: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="panel overflow-x-auto">
      <pre className="p-4 font-mono text-sm">
        <code>{children}</code>
      </pre>
    </section>
  );
}
