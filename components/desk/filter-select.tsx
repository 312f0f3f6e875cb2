'use client';

import { useMemo } from 'react';
import { type AsText, fromText } from '@/components/ui/as-text';

export type Choice = [value: string, label: string];

type Props = {
  name: string;
  label: string;
  /** As elements of the server, the countries alone would weigh as much as the list. */
  options: AsText<Choice[]>;
  value?: string | number;
  empty?: string;
};

/** A small list in the row of filters. */
export function FilterSelect({ name, label, options, value = '', empty }: Props) {
  const all = useMemo(() => fromText(options), [options]);
  return (
    <label className="block min-w-0 text-small">
      <span className="font-semibold">{label}</span>
      <select
        name={name}
        defaultValue={value}
        className="mt-1 block min-h-11 w-full rounded-control border-2 border-control bg-surface px-2 py-1 text-ink"
      >
        {empty && <option value="">{empty}</option>}
        {all.map(([code, said]) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
