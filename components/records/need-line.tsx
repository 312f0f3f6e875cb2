import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { dayIn } from '@/lib/people/moments';
import { isSettled, type Line } from '@/lib/records/checklist';
import { NeedState } from './record-state';
import { useRecordWords } from './use-record-words';
import { whyOf } from './why-of';

export type Reader = { path: string; timeZone: string };

function Recency({ withinDays: days }: Line) {
  const t = useTranslations('public.programmes');
  return <span className="text-quiet">({days ? t('notOlder', { days }) : t('anyAge')})</span>;
}

function Given({ line, path }: { line: Line; path: string }) {
  const t = useTranslations('records');
  const { day } = useRecordWords();
  return (
    <p className="flex flex-wrap gap-x-6">
      {line.records.map(({ id, madeOn }) => (
        <Link key={id} href={`${path}/${id}`} className="inline-flex min-h-11 items-center">
          {madeOn ? t('needs.here', { day: day(madeOn) }) : t('one.noDay')}
        </Link>
      ))}
    </p>
  );
}

function Said({ line: { answer, state }, timeZone }: { line: Line; timeZone: string }) {
  const t = useTranslations('records.needs');
  const locale = useLocale();
  if (!answer || state === 'given') return null;
  const by = { name: `\u2068${answer.by.writtenName}\u2069`, day: dayIn(answer.at, locale, timeZone) };
  return (
    <div className="border-s-4 border-line ps-4">
      <p dir="auto" className="break-words whitespace-pre-line">
        {answer.reason}
      </p>
      <p className="text-small text-quiet">{t(answer.answer === 'waived' ? 'waivedBy' : 'said', by)}</p>
    </div>
  );
}

type Props = { line: Line; brief?: boolean; children?: ReactNode };

/** One line of a checklist: what, how recent, how it stands, why it matters while it is open; `children` is what can be done. Colleagues know why. */
export function NeedLine({ line, path, timeZone, brief, children }: Reader & Props) {
  const t = useTranslations('records.why');
  const { named } = useRecordWords();
  const why = whyOf[line.code];
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 font-semibold">
          {named(line.code)} <Recency {...line} />
        </p>
        <NeedState state={line.state} required={line.required} />
      </div>
      {!brief && !isSettled(line) && line.state !== 'checking' && <p className="measure">{t(why)}</p>}
      <Said line={line} timeZone={timeZone} />
      {line.records.length > 0 && <Given line={line} path={path} />}
      {children}
    </li>
  );
}
