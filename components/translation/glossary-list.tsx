import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import type { FormAction } from '@/lib/forms/form-state';
import { hospital } from '@/lib/hospital/profile';
import { languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { dayIn } from '@/lib/people/moments';
import type { readGlossary } from '@/lib/translation/queries';
import { usePairName } from './pair-name';
import { SmallForm } from './small-form';

type Props = { terms: Awaited<ReturnType<typeof readGlossary>>; remove: FormAction };

const tagOf = (language: string) => languageTag(known(language));
const isolated = (text: string) => `\u2068${text}\u2069`;

/** Every term, pair by pair, with who keeps it. */
export function GlossaryList({ terms, remove }: Props) {
  const t = useTranslations('translation.glossary');
  const locale = useLocale();
  const nameOf = usePairName();
  if (terms.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {terms.map(({ id, term, translation, fromLanguage, language, keptBy, keptAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p>
              <Foreign lang={tagOf(fromLanguage)}>{term}</Foreign>
            </p>
            <p className="font-semibold">
              <Foreign lang={tagOf(language)}>{translation}</Foreign>
            </p>
          </div>
          <p className="text-small text-quiet">
            {nameOf({ fromLanguage, language })} ·{' '}
            {t('kept', { name: isolated(keptBy.writtenName), day: dayIn(keptAt, locale, hospital.timeZone) })}
          </p>
          <SmallForm action={remove} fields={{ termId: id }} label={t('remove', { term: isolated(term) })} />
        </li>
      ))}
    </ul>
  );
}
