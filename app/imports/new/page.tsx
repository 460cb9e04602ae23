import type { Metadata } from "next";
import { currentSite } from "@/app/current-site";
import { linkStyle } from "@/app/elements/link-style";
import { PageHeading } from "@/app/elements/page-heading";
import { reader } from "@/app/texts/reader";
import { env } from "@/lib/env";
import { ImportSteps } from "../import-steps";
import { RecentFiles } from "./recent-files";
import { UploadForm } from "./upload-form";
import { uploadTexts } from "./upload-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.upload.pageTitle };
}

export default async function UploadPage() {
  const { texts } = await reader();
  const { upload } = texts;
  const { MAX_FILE_BYTES } = env();
  const site = await currentSite();
  return (
    <>
      <ImportSteps current="upload" />
      <PageHeading title={upload.pageTitle} lead={upload.lead} takesFocus="upload" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        <UploadForm maxFileBytes={MAX_FILE_BYTES} texts={uploadTexts(texts, MAX_FILE_BYTES)} />
        <aside aria-labelledby="contents" className="panel p-5 text-sm">
          <h2 id="contents" className="font-semibold text-base">
            {upload.needsTitle}
          </h2>
          <ul className="mt-3 list-disc space-y-2 ps-5 text-ink-soft marker:text-accent">
            {upload.needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
          <p className="mt-3 text-ink-soft">{upload.needsMore}</p>
          <p className="mt-4">
            <a href="/sample-balances.csv" download className={linkStyle}>
              {upload.downloadSample}
            </a>
          </p>
        </aside>
      </div>
      <RecentFiles siteId={site.id} />
    </>
  );
}
