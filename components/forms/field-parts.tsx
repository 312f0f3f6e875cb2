import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { FormState } from '@/lib/forms/form-state';
import { errorId, hintId } from './field-value';

export const control =
  'min-h-12 w-full rounded-control border-2 border-control bg-surface px-3.5 py-2 leading-normal text-ink aria-invalid:border-danger';

export function Optional() {
  const t = useTranslations('common.forms');
  return <span className="font-normal text-quiet"> ({t('optional')})</span>;
}

export function Hint({ name, state, children }: { name: string; state: FormState; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div id={hintId(name, state)} className="measure text-quiet">
      {children}
    </div>
  );
}

export function FieldError({ name, state }: { name: string; state: FormState }) {
  const t = useTranslations();
  const code = state.errors[name];
  if (!code) return null;
  return (
    <p id={errorId(name, state)} className="flex items-start gap-2 font-semibold text-danger">
      <Icon name="danger" className="mt-[0.2em]" />
      <span>
        <span className="sr-only">{t('common.forms.errorWord')} </span>
        {t(`validation.${code}`)}
      </span>
    </p>
  );
}

type FrameProps = { name: string; state: FormState; className?: string; children: ReactNode };

/** One question with its answer; a wrong one is marked at the inline start too. */
export function Frame({ name, state, className, children }: FrameProps) {
  const wrong = name in state.errors;
  return <div className={classNames('space-y-2', wrong && 'border-s-4 border-danger ps-4', className)}>{children}</div>;
}
