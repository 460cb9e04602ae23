import { Field } from "./field";
import { fieldStyle } from "./field-style";

/** A line of text with its label, and what is wrong with it. */
export function TextField({
  label,
  name,
  error,
  errorId,
  defaultValue = "",
  required = false,
}: {
  label: string;
  name: string;
  error: string | undefined;
  /** See Field. */
  errorId?: string;
  defaultValue?: string | undefined;
  required?: boolean;
}) {
  return (
    <Field label={label} error={error} errorId={errorId}>
      {(control) => (
        <input
          {...control}
          name={name}
          type="text"
          // A refused value stays in its field to be corrected.
          key={defaultValue}
          defaultValue={defaultValue}
          required={required}
          autoComplete="off"
          className={fieldStyle}
        />
      )}
    </Field>
  );
}
