import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/people/countries';
import type { PublishedRule } from '@/lib/travel/queries';
import { RuleEntry } from './rule-entry';

type Props = { country?: string; rules: PublishedRule[] };

/** What we know for a nationality, or for everybody where none was chosen; each kind under its name. */
export function RulesFound({ country, rules }: Props) {
  const t = useTranslations('travel.rules');
  const locale = useLocale();
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  return (
    <section id="rules" className="max-w-[46rem] space-y-8">
      <h2>{country ? t('title', { country: countryName(country, locale) }) : t('everyone')}</h2>
      {rules.length === 0 && <p>{t('none')}</p>}
      {kinds.map((kind) => (
        <section key={kind} className="space-y-6">
          <h3>{t(`kinds.${kind}`)}</h3>
          {rules
            .filter((rule) => rule.kind === kind)
            .map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
        </section>
      ))}
      {rules.length > 0 && <p className="text-quiet">{t('notAdvice')}</p>}
    </section>
  );
}
