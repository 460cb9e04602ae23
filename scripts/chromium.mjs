import { existsSync } from "node:fs";
import { packageProgram, run } from "./run.mjs";

const systemBrowsers = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`);
const downloadTimeoutSeconds = 180;

/**
 * Finds a Chromium for the browser tests, or installs one; ends the process when there is none to be had.
 * @returns {Promise<Record<string, string>>} the environment variable that tells playwright.config.ts about it
 */
export async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && !existsSync(named)) endWith(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
  const present = named ?? systemBrowsers.find((path) => existsSync(path)) ?? (await playwrightChromium());
  if (present) return variable(present);

  console.log("Downloading a Chromium for the browser tests …");
  const download = await run(packageProgram("@playwright/test", "install", ...dependencies(), "chromium"), {
    quiet: true,
    timeoutSeconds: downloadTimeoutSeconds,
  });
  const downloaded = await playwrightChromium();
  if (downloaded) return variable(downloaded);

  const installed = await installWithApt();
  if (installed) return variable(installed);

  console.error(download.output.trimEnd().split("\n").slice(-5).join("\n"));
  return endWith(
    "The browser tests need Chromium: run `npx playwright install --with-deps chromium`, install the package chromium, or set PLAYWRIGHT_CHROMIUM to the path of one.",
  );
}

/** The libraries a Chromium needs come from the system's packages, which only root may install. */
function dependencies() {
  return process.getuid?.() === 0 ? ["--with-deps"] : [];
}

/** The one that Playwright downloads, if it has. */
async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("It cannot be downloaded here; installing the system's package chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run(["apt-get", "update"], { quiet: true, env });
  await run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], { quiet: true, env });
  return systemBrowsers.find((path) => existsSync(path));
}

/** @param {string} path */
function variable(path) {
  return { PLAYWRIGHT_CHROMIUM: path };
}

/** @param {string} sentence @returns {never} */
function endWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
