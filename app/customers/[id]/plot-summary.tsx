import { Fragment } from "react";
import { Moment } from "@/app/elements/moment";

/** What a plot shows, in words. @param text with the places `{from}` and `{to}` for its first and last moment */
export function PlotSummary({ text, from, to }: { text: string; from: Date; to: Date }) {
  const moments: Record<string, Date> = { "{from}": from, "{to}": to };
  return text.split(/(\{\w+\})/).map((part) => {
    const moment = moments[part];
    return <Fragment key={part}>{moment ? <Moment date={moment} /> : part}</Fragment>;
  });
}
