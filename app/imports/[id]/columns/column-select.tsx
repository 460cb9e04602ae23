import { Field } from "@/app/elements/field";
import { Select } from "@/app/elements/select";
import { columnOrder } from "./column-order";

/** Chooses one column of the file. @param value its index from 0, null while none is chosen @param ownColumns see `columnOrder` */
export function ColumnSelect({
  label,
  names,
  ownColumns,
  chooseText,
  addedHere,
  value,
  onChange,
  error,
  hint,
}: {
  label: string;
  names: string[];
  ownColumns: number;
  chooseText: string;
  addedHere: string;
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
          {columnOrder(names.length, ownColumns).map((index) => (
            <option key={index} value={index}>
              {index < ownColumns ? `${names[index]} (${addedHere})` : names[index]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
