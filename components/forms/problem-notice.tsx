import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/forms/form-state';

/** Why the whole form was refused, in a sentence. */
export function ProblemNotice({ state }: { state: FormState }) {
  const t = useTranslations('problems');
  if (!state.problem) return null;
  return (
    <Notice tone={state.status === 'failed' ? 'caution' : 'danger'} role="alert">
      {t(state.problem)}
    </Notice>
  );
}
