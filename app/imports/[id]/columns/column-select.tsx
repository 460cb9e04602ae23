import { Field } from "@/app/elements/field";
import { columnName } from "./column-name";

/** Chooses one column of the file. @param value its index from 0, null while none is chosen */
export function ColumnSelect({
  label,
  header,
  value,
  onChange,
  error,
  hint,
}: {
  label: string;
  header: string[];
  value: number | null;
  onChange: (column: number | null) => void;
  error: string | undefined;
  /** Why a column is suggested, or none is. */
  hint: string | undefined;
}) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
          className={`min-h-10 w-full rounded-lg border bg-surface px-3 text-sm ${error ? "border-danger" : "border-line-strong"}`}
        >
          <option value="">Choose a column</option>
          {header.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <option key={index} value={index}>
              {columnName(header, index)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
