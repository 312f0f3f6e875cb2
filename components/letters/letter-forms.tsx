import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { CaseForm } from '@/components/workspace/case-form';
import type { FormAction } from '@/lib/forms/form-state';
import type { RecordCode } from '@/lib/hospital/schema';
import type { ReadLetters } from '@/lib/records/letters/queries';
import { useLetterQuestions } from './letter-questions';

type Kind = 'request' | 'shipping' | 'customs';

export type LetterFormsProps = {
  actions: Record<Kind, FormAction>;
  /** Made with the page, one for each form: sent twice, it makes one letter. */
  ids: Record<Kind, string>;
  about: Pick<ReadLetters, 'wanted' | 'missing' | 'language'>;
  isDesk: boolean;
};

/** Whoever is asked for neither has no samples to send; the desk knows better. */
const tissue: RecordCode[] = ['pathologySlides', 'pathologyReport'];

/** What can be made: each stands folded until it is wanted. */
export function LetterForms({ actions, ids, about, isDesk }: LetterFormsProps) {
  const t = useTranslations('letters');
  const questions = useLetterQuestions(about.wanted);
  const known = { codes: about.missing, language: about.language, inEnglish: 'yes' };
  const hasTissue = tissue.some((code) => about.wanted.includes(code));
  const kinds: Kind[] = isDesk ? ['request', 'shipping', 'customs'] : hasTissue ? ['request', 'shipping'] : ['request'];
  return kinds.map((kind) => (
    <section key={kind} className="space-y-3">
      <h2>{t(`${kind}.title`)}</h2>
      <p className="measure">{t(`${kind}.lead`)}</p>
      {kind === 'customs' && <Notice tone="caution">{t('customs.counsel')}</Notice>}
      <CaseForm
        action={actions[kind]}
        submitLabel={t(`${kind}.submit`)}
        questions={questions[kind]}
        known={known}
        hidden={{ id: ids[kind] }}
        scope={kind}
        folded={t(`${kind}.submit`)}
      />
    </section>
  ));
}
