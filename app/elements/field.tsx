import { type ReactNode, useId } from "react";

/** What ties a control to its label and to what is wrong with it. */
type Control = { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined };

/**
 * A label, a control and, when there is one, what is wrong with its value or else what helps to choose it.
 * @param errorId of the element that says what is wrong, where there is more room for it than here
 */
export function Field({
  label,
  error,
  errorId,
  hint,
  children,
}: {
  label: string;
  error: string | undefined;
  errorId?: string | undefined;
  hint?: ReactNode;
  children: (control: Control) => ReactNode;
}) {
  const id = useId();
  const noteId = error || hint ? (errorId ?? `${id}-note`) : undefined;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      {children({ id, "aria-invalid": error !== undefined, "aria-describedby": noteId })}
      {error && !errorId && (
        <p id={noteId} role="alert" className="mt-1 text-danger text-sm">
          {error}
        </p>
      )}
      {!error && hint && (
        <p id={noteId} className="mt-1 text-ink-soft text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
