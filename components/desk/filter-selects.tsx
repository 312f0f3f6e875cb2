'use client';

import { useMemo } from 'react';
import { type AsText, fromText } from '@/components/ui/as-text';
import { escaped } from '@/lib/mail/escaped';

export type Choice = [value: string, label: string];

export type Filter = { name: string; label: string; options: Choice[]; value?: string | number; empty?: string };

/** Choices are written as one text: to React each of four hundred is an element of its own. */
const optionsOf = ({ options, value = '', empty }: Filter) =>
  (empty ? [['', empty] as const, ...options] : options)
    .map(
      ([code, said]) =>
        `<option value="${escaped(code)}"${code === String(value) ? ' selected' : ''}>${escaped(said)}</option>`,
    )
    .join('');

/** The row of filters: as elements of the server, the countries alone would weigh as much as the list. */
export function FilterSelects({ filters }: { filters: AsText<Filter[]> }) {
  const all = useMemo(() => fromText(filters), [filters]);
  return all.map((filter) => (
    <label key={filter.name} className="block min-w-0 text-small">
      <span className="font-semibold">{filter.label}</span>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it stands in its label */}
      <select
        name={filter.name}
        className="mt-1 block min-h-11 w-full rounded-control border-2 border-control bg-surface px-2 py-1 text-ink"
        dangerouslySetInnerHTML={{ __html: optionsOf(filter) }}
      />
    </label>
  ));
}
