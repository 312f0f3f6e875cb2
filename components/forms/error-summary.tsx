'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { FormState } from '@/lib/forms/form-state';
import { fieldId } from './field-value';
import { useFocusAfter } from './use-focus-after';

type Props = { state: FormState; labels: Record<string, string> };

/** What to mend, each a link to its field; takes the focus after a refusal. `labels` name the fields, in their order. */
export function ErrorSummary({ state, labels }: Props) {
  const t = useTranslations();
  const box = useFocusAfter<HTMLDivElement>(state);
  const wrong = [...new Set([...Object.keys(labels), ...Object.keys(state.errors)])].filter(
    (name) => name in state.errors,
  );
  if (wrong.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus moves here without scripts too
      autoFocus
      aria-labelledby="error-summary-title"
      className="rounded-surface border-2 border-danger bg-danger-soft px-5 py-4"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-lead text-danger">
        <Icon name="danger" />
        {t('common.forms.summaryTitle')}
      </h2>
      <ul className="mt-2 space-y-1">
        {wrong.map((name) => (
          <li key={name}>
            <a href={`#${fieldId(name, state)}`} className="inline-block min-h-11 py-2 font-semibold text-danger">
              {labels[name] ? `${labels[name]}: ` : ''}
              {t(`validation.${state.errors[name]!}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
