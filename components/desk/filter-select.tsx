import type { SelectOption } from '@/components/forms/select-field';

type Props = { name: string; label: string; options: SelectOption[]; value?: string | number; empty?: string };

/** A small list in the row of filters. */
export function FilterSelect({ name, label, options, value = '', empty }: Props) {
  return (
    <label className="block min-w-0 text-small">
      <span className="font-semibold">{label}</span>
      <select
        name={name}
        defaultValue={value}
        className="mt-1 block min-h-11 w-full rounded-control border-2 border-control bg-surface px-2 py-1 text-ink"
      >
        {empty && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
