import { useId } from "react";
import { columnName } from "./column-name";

/** Chooses one column of the file. @param value its index from 0, null while none is chosen */
export function ColumnSelect({
  label,
  header,
  value,
  onChange,
  error,
}: {
  label: string;
  header: string[];
  value: number | null;
  onChange: (column: number | null) => void;
  error: string | undefined;
}) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
        aria-invalid={error !== undefined}
        aria-describedby={error ? errorId : undefined}
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
      {error && (
        <p id={errorId} role="alert" className="mt-1 text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
