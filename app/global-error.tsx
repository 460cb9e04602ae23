"use client";

import "./globals.css";
import { buttonStyle } from "./elements/button-style";

/** Takes the place of everything when even the frame cannot be drawn. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center bg-ground p-6 font-sans text-ink">
        <title>Loyalty imports could not be shown</title>
        <main className="max-w-[52ch] text-center">
          <h1 className="font-semibold text-lg">Loyalty imports could not be shown</h1>
          <p className="mt-2 mb-6 text-ink-soft">
            Nothing was lost: an import that was running goes on. If it happens again, look at what loyalty-imports
            prints.
          </p>
          <button type="button" onClick={() => retry()} className={buttonStyle.primary}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
