import { useLocale, useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { DeskCase } from '@/lib/desk/list-cases';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { DueWords } from './due-words';

type Props = { on: DeskCase; at: Date; canChoose: boolean };

/** Whose it was when it was shown travels with the choice, so that nobody takes what somebody else has just taken. */
function Choose({ reference, coordinatorId, writtenName }: DeskCase) {
  const t = useTranslations('desk.queue');
  return (
    <label className="desk-choose">
      <input type="checkbox" name="cases" value={`${reference} ${coordinatorId ?? '-'}`} />
      <span className="sr-only">{t('choose', { name: `\u2068${writtenName}\u2069` })}</span>
    </label>
  );
}

/** One case in one line where there is room, and in a few short ones on a phone. */
export function QueueRow({ on, at, canChoose }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const place = [countryName(on.country, locale), on.language && languageName(on.language, locale)].filter(Boolean);
  return (
    <li data-row className="desk-row">
      {canChoose && <Choose {...on} />}
      <div>
        <Link href={`/desk/cases/${on.reference}`} className="desk-name">
          <Foreign>{on.writtenName}</Foreign>
        </Link>
        <p>
          <Isolate>{on.reference}</Isolate> · {place.join(' · ')}
        </p>
      </div>
      <div>
        {on.urgency === 0 && (
          <p className="font-semibold text-danger">
            <Icon name="danger" /> {t('desk.queue.states.signs')}
          </p>
        )}
        <p>
          {t(`journey.stages.${on.stage}`)} · {t(`public.programmes.${on.programme as ProgrammeCode}.name`)}
        </p>
        {on.acuity !== null && <p>{t('desk.queue.acuityIs', { level: String(on.acuity) })}</p>}
      </div>
      <p className={on.coordinator ? undefined : 'text-quiet'}>
        {on.coordinator ? <Foreign>{on.coordinator}</Foreign> : t('desk.queue.owners.none')}
      </p>
      <DueWords on={on} at={at} />
    </li>
  );
}
