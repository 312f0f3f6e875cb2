import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { now } from '@/lib/clock';
import type { WaitingCase } from '@/lib/desk/queries';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';

function Due({ promises, timeZone }: { promises: WaitingCase['promises']; timeZone: string }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const due = promises[0]?.dueAt;
  if (!due) return <StateWord tone="quiet">{t('waitingForPatient')}</StateWord>;
  const late = due < now();
  const at = momentIn(due, locale, timeZone);
  return (
    <Clock dateTime={due.toISOString()} tone={late ? 'danger' : 'info'} time={t(late ? 'overdue' : 'due', { at })} />
  );
}

function Row({ on, timeZone }: { on: WaitingCase; timeZone: string }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,2.2fr)_minmax(0,1.2fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <Link
          href={`/desk/cases/${on.reference}`}
          className="inline-flex min-h-11 items-center font-semibold break-words"
        >
          <Foreign>{on.patient.writtenName}</Foreign>
        </Link>
        <p className="text-small text-quiet">
          <Isolate>{on.reference}</Isolate> · {countryName(on.patient.country, locale)}
        </p>
      </div>
      <div>
        {on.redFlags.length > 0 && on.stage === 'inquiry' && <StateWord tone="danger">{t('desk.urgent')}</StateWord>}
        <p>{t(`journey.stages.${on.stage}`)}</p>
        {on.inquiry && <p className="text-small text-quiet">{languageName(on.inquiry.locale, locale)}</p>}
      </div>
      <Due promises={on.promises} timeZone={timeZone} />
    </li>
  );
}

/** What waits for us, first things first. */
export function WaitingList({ rows, timeZone }: { rows: WaitingCase[]; timeZone: string }) {
  const t = useTranslations('desk');
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((on) => (
        <Row key={on.id} on={on} timeZone={timeZone} />
      ))}
    </ol>
  );
}
