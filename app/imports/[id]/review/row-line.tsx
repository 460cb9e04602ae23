"use client";

import { CircleAlert, Minus } from "lucide";
import { LineIcon } from "@/app/elements/line-icon";
import { tableStyle } from "@/app/elements/table-style";
import { RowFix } from "../row-fix/row-fix";
import type { WordedRow } from "./word-row";

/**
 * One row of the file with what becomes of it. On a small screen it is a block of its own.
 * @param index its place in the whole list, where not all of it is there
 */
export function RowLine({ row, index }: { row: WordedRow; index?: number | undefined }) {
  const { number, email, noEmail, corrected, outcome, fix } = row;
  const says = outcome.kind === "fails" || outcome.kind === "leftOut";
  const icon = outcome.kind === "fails" ? CircleAlert : Minus;
  return (
    <tr
      aria-rowindex={index}
      className={`${tableStyle.row} max-sm:grid max-sm:grid-cols-[auto_minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:px-4 max-sm:py-3`}
    >
      <td className={`${cell} figure text-ink-soft sm:text-end`}>{number}</td>
      <td className={`${cell} [overflow-wrap:anywhere] max-sm:col-span-2 sm:w-1/2`}>
        <bdi className={noEmail ? "text-ink-soft" : ""}>{email}</bdi>
        {corrected && (
          <span className="ms-2 inline-block rounded bg-accent-soft px-1.5 text-accent text-xs">{corrected}</span>
        )}
        {!says && fix && <RowFix {...fix} />}
      </td>
      {outcome.kind === "fails" || outcome.kind === "leftOut" ? (
        <td colSpan={2} className={`${cell} text-pretty [overflow-wrap:anywhere] max-sm:col-span-2 max-sm:col-start-2`}>
          <span className="flex gap-2">
            <LineIcon
              icon={icon}
              className={`mt-0.5 size-4 shrink-0 ${outcome.kind === "fails" ? "text-danger" : "text-ink-soft"}`}
            />
            <span className="min-w-0">{outcome.sentence}</span>
          </span>
          {fix && (
            <div className="ps-6">
              <RowFix {...fix} />
            </div>
          )}
        </td>
      ) : (
        <>
          <td className={`${cell} figure whitespace-nowrap max-sm:col-start-2 sm:text-end`}>
            <NowThen outcome={outcome} />
          </td>
          <td
            className={`${cell} figure whitespace-nowrap text-end font-medium max-sm:col-start-3 max-sm:empty:hidden`}
          >
            {outcome.kind === "changes" ? outcome.change : null}
          </td>
        </>
      )}
    </tr>
  );
}

const cell = "align-top sm:px-4 sm:py-3";

function NowThen({ outcome }: { outcome: Exclude<WordedRow["outcome"], { kind: "fails" | "leftOut" }> }) {
  switch (outcome.kind) {
    case "merged":
      return <span className="whitespace-normal text-ink-soft">{outcome.sentence}</span>;
    case "stays":
      return (
        <>
          {outcome.balance} <span className="text-ink-soft">{outcome.words}</span>
        </>
      );
    case "changes":
      return (
        <bdi dir="ltr">
          <span className="text-ink-soft">{outcome.before} →</span> {outcome.after}
        </bdi>
      );
  }
}
