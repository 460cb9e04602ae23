import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentSite } from "@/app/current-site";
import { PageHeading } from "@/app/elements/page-heading";
import { reader } from "@/app/texts/reader";
import { env } from "@/lib/env";
import { maxColumns, maxRows } from "@/lib/import-files/file-limits";
import { siteThresholds } from "@/lib/warnings/site-thresholds";
import { ApiKeys } from "./api-keys";
import { LookForm } from "./look-form";
import { ThresholdForm } from "./threshold-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.settings.pageTitle };
}

export default async function SettingsPage() {
  const { MAX_FILE_BYTES, embeddedDatabase, engine } = env();
  const { texts, formats } = await reader();
  const { settings } = texts;
  const { thresholds } = settings;
  const { names, hints, off, save, saving, saved } = thresholds;
  const site = await currentSite();
  return (
    <>
      <PageHeading title={settings.pageTitle} lead={settings.lead} />
      <div className="space-y-10">
        <Section id="look" title={settings.look.title}>
          <LookForm />
        </Section>
        <Section id="thresholds" title={thresholds.title} lead={thresholds.lead}>
          <ThresholdForm
            thresholds={await siteThresholds(site.id)}
            texts={{ names, hints, off, save, saving, saved }}
          />
        </Section>
        <Section id="api" title={settings.keys.title} lead={settings.keys.lead}>
          <ApiKeys siteId={site.id} address={await ownAddress()} />
        </Section>
        <Section id="installation" title={settings.installation} lead={settings.installationLead}>
          <dl className="panel divide-y divide-line text-sm">
            <Fact name={settings.site}>{site.name}</Fact>
            <Fact name={settings.largestFile}>{formats.bytes(MAX_FILE_BYTES)}</Fact>
            <Fact name={settings.mostRows}>{formats.number(maxRows())}</Fact>
            <Fact name={settings.mostColumns}>{formats.number(maxColumns)}</Fact>
            <Fact name={settings.database}>{embeddedDatabase ? settings.ownDatabase : settings.yourDatabase}</Fact>
            <Fact name={settings.engine}>{engine === "embedded" ? settings.ownEngine : "Inngest"}</Fact>
          </dl>
        </Section>
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

function Section({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {lead && <p className="max-w-[65ch] text-pretty text-ink-soft text-sm">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-3">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
