import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { hospital } from '@/lib/hospital/profile';
import { intlLocale } from '@/lib/i18n/locales';
import { dayIn } from '@/lib/people/moments';
import type { ListedRule } from '@/lib/travel/queries';
import { Nationalities } from './nationalities';
import { SourceLink } from './source-link';

/** What was published about a rule, for whoever looks after it. */
export function RuleFacts({ rule }: { rule: ListedRule }) {
  const t = useTranslations();
  const locale = useLocale();
  const day = (at: Date) => dayIn(at, locale, 'UTC');
  const purposes = rule.purposes.map((purpose) => t(`travel.form.purposes.${purpose}`));
  const until = rule.effectiveUntil;
  const checked = { name: `\u2068${rule.checkedBy}\u2069`, day: dayIn(rule.checkedAt, locale, hospital.timeZone) };
  const facts = [
    { term: t('desk.travelRules.fields.kind'), detail: t(`travel.rules.kinds.${rule.kind}`) },
    { term: t('desk.travelRules.fields.countries'), detail: <Nationalities countries={rule.countries} /> },
    { term: t('travel.rules.source'), detail: <SourceLink name={rule.sourceName} url={rule.sourceUrl} /> },
    { term: t('travel.rules.effectiveFrom'), detail: day(rule.effectiveFrom) },
    ...(until ? [{ term: t('travel.rules.effectiveUntil'), detail: day(until) }] : []),
    { term: t('desk.travelRules.fields.checkedBy'), detail: t('desk.travelRules.checked', checked) },
    { term: t('desk.travelRules.fields.checkAgainBy'), detail: day(rule.checkAgainBy) },
  ];
  const onlyFor = {
    term: t('desk.travelRules.fields.purposes'),
    detail: new Intl.ListFormat(intlLocale(locale)).format(purposes),
  };
  return <Facts facts={purposes.length > 0 ? facts.toSpliced(2, 0, onlyFor) : facts} />;
}
