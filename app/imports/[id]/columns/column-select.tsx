import { Field } from "@/app/elements/field";
import { Select } from "@/app/elements/select";

/** Chooses one column of the file. @param value its index from 0, null while none is chosen */
export function ColumnSelect({
  label,
  names,
  chooseText,
  value,
  onChange,
  error,
  hint,
}: {
  label: string;
  names: string[];
  chooseText: string;
  value: number | null;
  onChange: (column: number | null) => void;
  error: string | undefined;
  /** Why a column is suggested, or none is. */
  hint: string | undefined;
}) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
        >
          <option value="">{chooseText}</option>
          {names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
