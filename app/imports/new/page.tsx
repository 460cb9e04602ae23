import type { Metadata } from "next";
import { linkStyle } from "@/app/elements/link-style";
import { PageHeading } from "@/app/elements/page-heading";
import { env } from "@/lib/env";
import { ImportSteps } from "../import-steps";
import { UploadForm } from "./upload-form";

export const metadata: Metadata = { title: "Upload a file" };

export default function UploadPage() {
  return (
    <>
      <ImportSteps current="Upload" />
      <PageHeading title="Upload a file" lead="Nothing changes yet. You look at the file first and then decide." />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        <UploadForm maxFileBytes={env().MAX_FILE_BYTES} />
        <aside aria-labelledby="contents" className="panel p-5 text-sm">
          <h2 id="contents" className="font-semibold text-base">
            What must be in it
          </h2>
          <ul className="mt-3 list-disc space-y-2 pl-5 text-ink-soft marker:text-accent">
            <li>A first row with the names of the columns.</li>
            <li>A column with the customer’s email.</li>
            <li>A column with the points they should have, as whole numbers.</li>
          </ul>
          <p className="mt-3 text-ink-soft">
            Other columns may stay; they are not used. Customers must be here before their points come: an email that
            nobody has is listed, and changes nothing.
          </p>
          <p className="mt-4">
            <a href="/sample-balances.csv" download className={linkStyle}>
              Download a sample
            </a>
          </p>
        </aside>
      </div>
    </>
  );
}
