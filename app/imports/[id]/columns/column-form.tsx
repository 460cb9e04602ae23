"use client";

import { startTransition, useActionState, useState } from "react";
import { Notice } from "@/app/elements/notice";
import { countOf } from "@/app/elements/number-words";
import { SubmitButton } from "@/app/elements/submit-button";
import { ColumnSelect } from "./column-select";
import { DecimalSelect, type DecimalSeparator } from "./decimal-select";
import { FilePreview } from "./file-preview";
import { type StartRefusal, startImport } from "./start-action";

type Columns = { emailColumn: number | null; pointsColumn: number | null };

/** Chooses the two columns with the file in view, says what will happen, and starts it. */
export function ColumnForm({
  importId,
  header,
  rows,
  rowCount,
  suggested,
  correctedRows,
  reasons,
  ambiguousColumn,
}: {
  importId: string;
  header: string[];
  rows: string[][];
  rowCount: number;
  suggested: Columns;
  correctedRows: boolean;
  /** Why these columns are suggested, or none. */
  reasons: { email: string | undefined; points: string | undefined };
  /** The column of points whose separators nothing explains. */
  ambiguousColumn: number | undefined;
}) {
  const [columns, setColumns] = useState(suggested);
  const noRefusal: StartRefusal = {};
  const asksForDecimal = ambiguousColumn !== undefined && columns.pointsColumn === ambiguousColumn;
  const [decimalSeparator, setDecimalSeparator] = useState<DecimalSeparator>("");
  const [refusal, start, starting] = useActionState(
    () => startImport({ importId, ...columns, decimalSeparator: asksForDecimal ? decimalSeparator : "" }),
    noRefusal,
  );
  const recognised = suggested.emailColumn !== null && suggested.pointsColumn !== null;
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        // As the form's action React would reset the choices whenever something is wrong with them.
        event.preventDefault();
        startTransition(start);
      }}
    >
      {correctedRows && (
        <Notice kind="info" title="This is a file of failed rows that came from here">
          <p>Its first columns say what was wrong and are not used. Only the rows that you have corrected count.</p>
        </Notice>
      )}
      {refusal.form && (
        <Notice kind="danger" urgent>
          <p>{refusal.form}</p>
        </Notice>
      )}
      <div className="panel overflow-hidden">
        <div className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
          <p className="text-ink-soft text-sm sm:col-span-2">
            {recognised
              ? "The two columns were recognised. Check that they are the right ones."
              : "Not both columns were recognised. Choose the two that count."}
          </p>
          <ColumnSelect
            label="Email"
            header={header}
            value={columns.emailColumn}
            onChange={(emailColumn) => setColumns((chosen) => ({ ...chosen, emailColumn }))}
            error={refusal.email}
            hint={columns.emailColumn === suggested.emailColumn ? reasons.email : undefined}
          />
          <ColumnSelect
            label="Points"
            header={header}
            value={columns.pointsColumn}
            onChange={(pointsColumn) => setColumns((chosen) => ({ ...chosen, pointsColumn }))}
            error={refusal.points}
            hint={columns.pointsColumn === suggested.pointsColumn ? reasons.points : undefined}
          />
          {asksForDecimal && <DecimalSelect value={decimalSeparator} onChange={setDecimalSeparator} />}
        </div>
        <FilePreview header={header} rows={rows} rowCount={rowCount} {...columns} />
      </div>
      <section aria-labelledby="what-happens" className="panel p-4 text-sm sm:p-5">
        <h2 id="what-happens" className="font-semibold text-base">
          What will happen
        </h2>
        <ul className="mt-3 list-disc space-y-2 pl-5 marker:text-accent">
          <li>The points in the file become the customer’s new balance. They are not added to the old one.</li>
          <li>If an email appears twice, the first row counts.</li>
          <li>Rows that cannot be imported are listed afterwards and change nothing.</li>
          <li>
            The import cannot be taken back in one step. Every change is kept in the customer’s history with the balance
            before it.
          </li>
        </ul>
      </section>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-x-6 gap-y-2 border-line border-t bg-ground py-4">
        <p className="text-ink-soft text-sm max-sm:hidden">The points in the file become the new balances.</p>
        <SubmitButton pending={starting} pendingText="Starting…">
          Import {countOf(rowCount, "row")}
        </SubmitButton>
      </div>
    </form>
  );
}
