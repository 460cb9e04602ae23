import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";
import { currentSiteName } from "./current-site";
import { TellEndings } from "./endings/tell-endings";
import { PageTurner } from "./frame/page-turner";
import { SiteNavigation } from "./frame/site-navigation";
import { fontVariables } from "./look/fonts";
import { chosenTheme } from "./look/theme";
import { ReadyForOutage } from "./outage/ready-for-outage";
import { reader } from "./texts/reader";
import { ReaderProvider } from "./texts/reader-provider";

export async function generateMetadata(): Promise<Metadata> {
  const { frame } = (await reader()).texts;
  return {
    title: { default: frame.product, template: `%s · ${frame.product}` },
    description: frame.description,
    robots: { index: false },
  };
}

const groundColors = { light: "#f6f7f5", dark: "#0f1311" } as const;

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  if (theme !== "system") return { themeColor: groundColors[theme] };
  return {
    themeColor: (["light", "dark"] as const).map((scheme) => ({
      media: `(prefers-color-scheme: ${scheme})`,
      color: groundColors[scheme],
    })),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: the content security policy has a new nonce each time.
  await connection();
  const { language, direction, formats, texts } = await reader();
  return (
    <html lang={language} dir={direction} className={fontVariables} data-theme={await chosenTheme()}>
      <body className="min-h-dvh bg-ground font-sans text-base text-ink antialiased">
        <ReaderProvider locale={formats.locale} pageError={texts.pageError}>
          <a
            href="#content"
            className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-10 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-2"
          >
            {texts.frame.skip}
          </a>
          <PageTurner text={texts.frame.loading} />
          <div className="md:grid md:grid-cols-[224px_minmax(0,1fr)]">
            <header className="border-line max-md:border-b md:sticky md:top-0 md:h-dvh md:border-e">
              <SiteNavigation siteName={currentSiteName} />
            </header>
            <main id="content" className="mx-auto w-full max-w-[1120px] px-4 py-6 sm:px-6 md:px-10 md:py-10">
              {children}
            </main>
          </div>
          <TellEndings />
          <ReadyForOutage language={language} />
        </ReaderProvider>
      </body>
    </html>
  );
}
