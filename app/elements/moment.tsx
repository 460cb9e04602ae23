"use client";

import { useSyncExternalStore } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { describeDate, describeDateFully } from "./date-words";

/** A date in the reader's time zone. The server does not know that zone: until the page is alive it says UTC. */
export function Moment({ date }: { date: Date }) {
  const { locale } = useReader();
  const atReader = useSyncExternalStore(neverChanges, yes, no);
  const place = { locale, timeZone: atReader ? undefined : "UTC" };
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
