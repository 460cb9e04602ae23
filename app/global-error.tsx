"use client";

import "./globals.css";
import { buttonStyle } from "./elements/button-style";
import { englishOutage } from "./texts/english/outage";
import { germanOutage } from "./texts/german/outage";

const english = { language: "en", ...englishOutage };
const outages = [english, { language: "de", ...germanOutage }];

/** Takes the place of everything when even the frame cannot be drawn. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const { language, title, text, again } = outages.find(({ language }) => isBrowserLanguage(language)) ?? english;
  return (
    <html lang={language}>
      <body className="grid min-h-dvh place-items-center bg-ground p-6 font-sans text-ink">
        <title>{title}</title>
        <main className="max-w-[52ch] text-center">
          <h1 className="font-semibold text-lg">{title}</h1>
          <p className="mt-2 mb-6 text-ink-soft">{text}</p>
          <button type="button" onClick={() => retry()} className={buttonStyle.primary}>
            {again}
          </button>
        </main>
      </body>
    </html>
  );
}

function isBrowserLanguage(language: string): boolean {
  return typeof navigator !== "undefined" && navigator.language.split("-")[0] === language;
}
