"use client";

import { useSyncExternalStore } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { describeDate, describeDateFully } from "./date-words";

/**
 * A date in the reader's time zone. The server does not know that zone: until the page is alive it says UTC.
 * @param isExact says the seconds, too
 */
export function Moment({ date, isExact }: { date: Date; isExact?: boolean }) {
  const { locale } = useReader();
  const atReader = useSyncExternalStore(neverChanges, yes, no);
  const place = { locale, timeZone: atReader ? undefined : "UTC", isExact };
  return (
    // Server and browser may differ in a comma, or in what day it is.
    <time
      suppressHydrationWarning
      dateTime={date.toISOString()}
      title={describeDateFully(date, place)}
      className="whitespace-nowrap"
    >
      {describeDate(date, new Date(), place)}
    </time>
  );
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
