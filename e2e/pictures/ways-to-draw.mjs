/**
 * How pages are drawn, by the name that `npm run pictures` knows.
 * @type {Record<string, import("@playwright/test").BrowserContextOptions>}
 */
export const waysToDraw = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  german: { locale: "de-DE", timezoneId: "Europe/Berlin" },
  "forced-colours": { forcedColors: "active" },
};
