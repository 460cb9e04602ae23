import { useId } from "react";
import { fieldStyle } from "./field-style";

/** A line of text with its label, and what is wrong with it. */
export function TextField({
  label,
  name,
  error,
  defaultValue = "",
  required = false,
}: {
  label: string;
  name: string;
  error: string | undefined;
  defaultValue?: string | undefined;
  required?: boolean;
}) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        // A refused value stays in its field to be corrected.
        key={defaultValue}
        defaultValue={defaultValue}
        required={required}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error ? errorId : undefined}
        className={fieldStyle}
      />
      {error && (
        <p id={errorId} role="alert" className="mt-1 text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
