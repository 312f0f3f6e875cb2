import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { hospital } from '@/lib/hospital/profile';
import { languageName } from '@/lib/people/languages';
import { dayIn } from '@/lib/people/moments';
import type { PublishedRule } from '@/lib/travel/queries';
import { RuleWords } from './rule-words';
import { SourceLink } from './source-link';

const isolated = (name: string) => `\u2068${name}\u2069`;

/** Days are stored as midnight of UTC, moments are told by the hospital's clock. */
function useDays() {
  const locale = useLocale();
  return {
    day: (at: Date) => dayIn(at, locale, 'UTC'),
    moment: (at: Date) => dayIn(at, locale, hospital.timeZone),
  };
}

function OutOfDate({ checkedAt }: { checkedAt: Date }) {
  const t = useTranslations('travel.rules');
  const { moment } = useDays();
  return <Notice tone="caution">{t('outOfDate', { day: moment(checkedAt) })}</Notice>;
}

function NotInLanguage({ original }: { original: string }) {
  const t = useTranslations('travel.rules');
  const language = languageName(original, useLocale());
  return (
    <Notice tone="info">
      {t.rich('notInLanguage', { language, contact: (words) => <Link href="/contact">{words}</Link> })}
    </Notice>
  );
}

function RuleFacts({ rule }: { rule: PublishedRule }) {
  const t = useTranslations('travel.rules');
  const { day } = useDays();
  const until = rule.effectiveUntil;
  return (
    <Facts
      facts={[
        { term: t('source'), detail: <SourceLink name={rule.sourceName} url={rule.sourceUrl} /> },
        { term: t('effectiveFrom'), detail: day(rule.effectiveFrom) },
        ...(until ? [{ term: t('effectiveUntil'), detail: day(until) }] : []),
      ]}
    />
  );
}

/** One rule: what to mind about it, its words, and who stands behind them since when. */
export function RuleEntry({ rule }: { rule: PublishedRule }) {
  const t = useTranslations('travel.rules');
  const { day, moment } = useDays();
  const { text } = rule;
  return (
    <article className="break-inside-avoid space-y-4">
      {rule.state === 'outOfDate' && <OutOfDate checkedAt={rule.checkedAt} />}
      {!rule.hasBegun && <Notice tone="info">{t('notYet', { day: day(rule.effectiveFrom) })}</Notice>}
      {!rule.isInLanguage && <NotInLanguage original={text.locale} />}
      <RuleWords language={text.locale} text={text.text} />
      <RuleFacts rule={rule} />
      <div className="text-small text-quiet">
        <p>{t('checked', { name: isolated(rule.checkedBy), day: moment(rule.checkedAt) })}</p>
        {rule.isInLanguage && (
          <p>{t('textReviewed', { name: isolated(text.reviewedBy), day: moment(text.reviewedAt) })}</p>
        )}
      </div>
    </article>
  );
}
