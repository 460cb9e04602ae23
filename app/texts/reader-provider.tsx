"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Texts } from "./english";

/** What every page in the browser may need of the reader's language. */
type ReaderInBrowser = { locale: string; pageError: Texts["pageError"] };

const ReaderContext = createContext<ReaderInBrowser | undefined>(undefined);

export function ReaderProvider({ locale, pageError, children }: ReaderInBrowser & { children: ReactNode }) {
  const value = useMemo(() => ({ locale, pageError }), [locale, pageError]);
  return <ReaderContext value={value}>{children}</ReaderContext>;
}

export function useReader(): ReaderInBrowser {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("There is no ReaderProvider around this.");
  return reader;
}
