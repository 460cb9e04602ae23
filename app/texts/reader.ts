import { cookies, headers } from "next/headers";
import { cache } from "react";
import { languageCookie, type Reader, readerOf } from "./reader-of";

/** Whoever asks for this page. */
export const reader = cache(async (): Promise<Reader> => {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  return readerOf(kept.get(languageCookie)?.value, sent.get("accept-language"));
});
