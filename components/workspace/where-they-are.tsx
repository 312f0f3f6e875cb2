import { useLocale, useTranslations } from 'next-intl';
import { now } from '@/lib/clock';
import type { Workspace } from '@/lib/desk/read-workspace';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';

/** Where the patient lives, what whoever wrote speaks and reads, and what time it is there now. */
export function WhereTheyAre({ on: { patient } }: { on: Workspace['on'] }) {
  const t = useTranslations('desk.case');
  const locale = useLocale();
  const { account } = patient.capacities[0]!;
  const facts = [
    [null, countryName(patient.country, locale)],
    [t('speaks'), account.speaks && languageName(account.speaks, locale)],
    [t('reads'), languageName(account.locale, locale)],
    [t('timeThere'), momentIn(now(), locale, account.timeZone)],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-6 text-small">
      {facts.map(
        ([term, detail]) =>
          detail && (
            <li key={detail + String(term)}>
              {term && <span className="text-quiet">{`${term}: `}</span>}
              {detail}
            </li>
          ),
      )}
    </ul>
  );
}
