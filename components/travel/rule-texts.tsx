import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { hospital } from '@/lib/hospital/profile';
import { type Locale, locales } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { dayIn } from '@/lib/people/moments';
import type { ListedRule } from '@/lib/travel/queries';
import { isStale } from '@/lib/travel/rule-texts';
import { RuleWords } from './rule-words';

type Props = { rule: ListedRule; language: Locale };

function Text({ rule, language }: Props) {
  const t = useTranslations('desk.travelRules');
  const locale = useLocale();
  const text = rule.texts.find((one) => one.locale === language);
  if (!text)
    return (
      <p>
        <StateWord tone="quiet">{t('missingText')}</StateWord>
      </p>
    );
  const reviewed = { name: `\u2068${text.reviewedBy}\u2069`, day: dayIn(text.reviewedAt, locale, hospital.timeZone) };
  return (
    <>
      {isStale(rule, text) && (
        <p>
          <StateWord tone="danger">{t('stale')}</StateWord>
        </p>
      )}
      <RuleWords language={language} text={text.text} />
      <p className="text-small text-quiet">
        {t('fields.reviewedBy')}: {t('checked', reviewed)}
      </p>
    </>
  );
}

function Entry({ rule, language }: Props) {
  const t = useTranslations('desk.travelRules');
  const name = languageName(language, useLocale());
  return (
    <li className="space-y-2 py-4">
      <h3>
        {name}
        {language === rule.originalLocale && ` (${t('original')})`}
      </h3>
      <Text rule={rule} language={language} />
      {!rule.withdrawnAt && (
        <Link href={`/desk/travel-rules/${rule.id}/${language}`} className="inline-flex min-h-11 items-center">
          {t('write', { language: name })}
        </Link>
      )}
    </li>
  );
}

/** The words of every language, the original's first, with who reviewed them or what is still to be done. */
export function RuleTexts({ rule }: { rule: ListedRule }) {
  const t = useTranslations('desk.travelRules');
  const order = locales.toSorted(
    (one, other) => Number(other === rule.originalLocale) - Number(one === rule.originalLocale),
  );
  return (
    <section className="space-y-4">
      <h2>{t('texts')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {order.map((language) => (
          <Entry key={language} rule={rule} language={language} />
        ))}
      </ul>
    </section>
  );
}
