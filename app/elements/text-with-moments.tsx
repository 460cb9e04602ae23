import { Fragment } from "react";
import { Moment } from "./moment";

/** A text with moments in it, in the reader's time zone. @param moments by the names of their places, such as `{from}` */
export function TextWithMoments({ text, moments }: { text: string; moments: Record<string, Date> }) {
  return text.split(/\{(\w+)\}/).map((part, index) => {
    // Between the texts stand the names of the places.
    const moment = index % 2 === 1 ? moments[part] : undefined;
    const shown = moment ? <Moment date={moment} /> : index % 2 === 1 ? `{${part}}` : part;
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
    return <Fragment key={index}>{shown}</Fragment>;
  });
}
