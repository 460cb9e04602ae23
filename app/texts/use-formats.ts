import { useMemo } from "react";
import { type Formats, formatsOf } from "./formats";
import { useReader } from "./reader-provider";

/** How numbers are written for the reader of this page. Apart from its provider, because most pages write none in the browser. */
export function useFormats(): Formats {
  const { locale } = useReader();
  return useMemo(() => formatsOf(locale), [locale]);
}
