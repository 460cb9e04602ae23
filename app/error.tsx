"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { buttonStyle } from "./elements/button-style";
import { fill } from "./texts/fill";
import { useReader } from "./texts/reader-provider";

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { title, text, textWithNumber, again, outdatedTitle, outdatedText, reload } = useReader().pageError;
  const isOutdated: boolean = unstable_isUnrecognizedActionError(error);
  return (
    <div role="alert" className="panel flex flex-col items-center px-6 py-12 text-center">
      <h1 className="font-semibold">{isOutdated ? outdatedTitle : title}</h1>
      <p className="mt-1 mb-6 max-w-[52ch] text-pretty text-ink-soft text-sm">
        {isOutdated ? outdatedText : error.digest ? fill(textWithNumber, { number: error.digest }) : text}
      </p>
      <button type="button" onClick={() => (isOutdated ? location.reload() : retry())} className={buttonStyle.primary}>
        {isOutdated ? reload : again}
      </button>
    </div>
  );
}
