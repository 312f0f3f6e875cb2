import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { intlLocale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { dayIn } from '@/lib/people/moments';
import type { ListedRule } from '@/lib/travel/queries';
import { languagesMissing } from '@/lib/travel/rule-texts';
import { Nationalities } from './nationalities';
import { StateOfRule } from './state-of-rule';

function Languages({ rule }: { rule: ListedRule }) {
  const t = useTranslations('desk.travelRules');
  const locale = useLocale();
  const names = languagesMissing(rule).map((language) => languageName(language, locale));
  if (names.length === 0) return t('complete');
  return t('missing', { languages: new Intl.ListFormat(intlLocale(locale)).format(names) });
}

function Row({ rule }: { rule: ListedRule }) {
  const t = useTranslations();
  const locale = useLocale();
  const isShown = rule.state !== 'withdrawn' && rule.state !== 'ended';
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,2.2fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <Link
          href={`/desk/travel-rules/${rule.id}`}
          className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
        >
          <Foreign>{rule.sourceName}</Foreign>
        </Link>
        <p>{t(`travel.rules.kinds.${rule.kind}`)}</p>
        <p className="text-small text-quiet">
          <Nationalities countries={rule.countries} />
        </p>
      </div>
      <div>
        <StateOfRule state={rule.state} />
        {isShown && <p>{t('desk.travelRules.checkAgain', { day: dayIn(rule.checkAgainBy, locale, 'UTC') })}</p>}
        {isShown && (
          <p className="text-small text-quiet">
            <Languages rule={rule} />
          </p>
        )}
      </div>
    </li>
  );
}

/** Every rule, with what is to be done about it. */
export function RuleList({ rules }: { rules: ListedRule[] }) {
  const t = useTranslations('desk.travelRules');
  if (rules.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rules.map((rule) => (
        <Row key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}
