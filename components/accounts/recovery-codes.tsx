'use client';

import type { ReactNode } from 'react';
import { useFocusAfter } from '@/components/forms/use-focus-after';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/forms/form-state';

type Props = { state: FormState; title: string; once: string; next?: ReactNode };

/** Codes that an action has just made: in its answer alone, so that no page shows them a second time. */
export const codesIn = ({ status, values }: FormState) =>
  status === 'done' && Array.isArray(values.recoveryCodes) ? values.recoveryCodes : null;

export function RecoveryCodes({ state, title, once, next }: Props) {
  const box = useFocusAfter<HTMLDivElement>(state);
  return (
    <div ref={box} tabIndex={-1} className="space-y-6 outline-none">
      <Notice tone="good" title={title} role="status">
        {once}
      </Notice>
      <ol className="grid gap-x-8 gap-y-2 sm:grid-cols-2" translate="no">
        {codesIn(state)!.map((code) => (
          <li key={code} dir="ltr" className="font-semibold tabular-nums">
            {code}
          </li>
        ))}
      </ol>
      {next}
    </div>
  );
}
