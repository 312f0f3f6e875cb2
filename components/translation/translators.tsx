import { useTranslations } from 'next-intl';
import type { SelectOption } from '@/components/forms/select-field';
import { Foreign } from '@/components/ui/foreign';
import type { FormAction } from '@/lib/forms/form-state';
import type { readLanguages } from '@/lib/translation/queries';
import { usePairName } from './pair-name';
import { QualifyForm } from './qualify-form';
import { SmallForm } from './small-form';

type Props = {
  translators: Awaited<ReturnType<typeof readLanguages>>['translators'];
  languages: SelectOption[];
  qualify: FormAction;
  end: FormAction;
};

function Pairs({ translator, end }: { translator: Props['translators'][number]; end: FormAction }) {
  const t = useTranslations('translation.languages');
  const nameOf = usePairName();
  if (translator.translates.length === 0) return <p className="text-quiet">{t('noPairs')}</p>;
  return (
    <ul className="flex flex-wrap gap-3">
      {translator.translates.map(({ accountId, fromLanguage, language }) => (
        <li key={`${fromLanguage}-${language}`}>
          <SmallForm
            action={end}
            fields={{ accountId, fromLanguage, language }}
            label={t('endPair', { pair: nameOf({ fromLanguage, language }) })}
          />
        </li>
      ))}
    </ul>
  );
}

/** Who answers for which languages. */
export function Translators({ translators, languages, qualify, end }: Props) {
  const t = useTranslations('translation.languages');
  const people = translators.map(({ id, writtenName }) => ({ value: id, label: writtenName }));
  return (
    <section className="space-y-4">
      <h2>{t('translators')}</h2>
      {translators.length === 0 && <p>{t('noTranslators')}</p>}
      <ul className="divide-y divide-line border-y border-line">
        {translators.map((translator) => (
          <li key={translator.id} className="space-y-2 py-4">
            <h3>
              <Foreign>{translator.writtenName}</Foreign>
            </h3>
            <Pairs translator={translator} end={end} />
          </li>
        ))}
      </ul>
      {people.length > 0 && <QualifyForm action={qualify} people={people} languages={languages} />}
    </section>
  );
}
