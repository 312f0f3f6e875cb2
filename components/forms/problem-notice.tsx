'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/forms/form-state';
import { useFocusAfter } from './use-focus-after';

/** Why the whole form was refused, in a sentence that takes the focus. */
export function ProblemNotice({ state }: { state: FormState }) {
  const t = useTranslations('problems');
  const box = useFocusAfter<HTMLDivElement>(state);
  if (!state.problem) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus moves here without scripts too
    <div ref={box} tabIndex={-1} autoFocus>
      <Notice tone={state.status === 'failed' ? 'caution' : 'danger'} role="alert">
        {t(state.problem, { name: `\u2068${state.about?.name ?? ''}\u2069` })}
      </Notice>
    </div>
  );
}
