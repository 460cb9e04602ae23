"use client";

import { buttonStyle } from "./elements/button-style";
import { fill } from "./texts/fill";
import { useReader } from "./texts/reader-provider";

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { title, text, textWithNumber, again } = useReader().pageError;
  return (
    <div role="alert" className="panel flex flex-col items-center px-6 py-12 text-center">
      <h1 className="font-semibold">{title}</h1>
      <p className="mt-1 mb-6 max-w-[52ch] text-pretty text-ink-soft text-sm">
        {error.digest ? fill(textWithNumber, { number: error.digest }) : text}
      </p>
      <button type="button" onClick={() => retry()} className={buttonStyle.primary}>
        {again}
      </button>
    </div>
  );
}
