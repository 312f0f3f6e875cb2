import { useLocale, useTranslations } from 'next-intl';
import { asText } from '@/components/ui/as-text';
import { pathIn } from '@/components/ui/link';
import { onceEach } from '@/components/ui/once-each';
import { now } from '@/lib/clock';
import type { DeskCase } from '@/lib/desk/list-cases';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { fromNow, spanBetween } from '@/lib/people/spans';
import { QueueRows, type RowWords } from './queue-rows';

const quiet = { 2: 'waiting', 3: 'paused', 4: 'ended' } as const;

/** Stands for what is filled in row by row, so that the message is put together once. */
const gap = '\ufffc';

/** The clock of the nearest promise in words, or why none runs. */
function useDueWords() {
  const t = useTranslations('desk.queue');
  const locale = useLocale();
  const late = t('late', { time: gap });
  return ({ urgency, dueAt }: DeskCase, at: Date): Pick<RowWords, 'due' | 'clock'> => {
    const stands = quiet[urgency as keyof typeof quiet];
    if (stands) return { due: `${t(`states.${stands}`)} · ${fromNow(dueAt, at, locale)}` };
    if (dueAt < at) return { due: late.replace(gap, spanBetween(dueAt, at, locale)), clock: 'late' };
    return { due: fromNow(dueAt, at, locale), clock: 'runs' };
  };
}

const said = (parts: (string | false)[]) => parts.filter(Boolean).join(' · ');

function useRowWords() {
  const t = useTranslations();
  const locale = useLocale();
  const dueWords = useDueWords();
  const acuityIs = onceEach((level: number) => t('desk.queue.acuityIs', { level: String(level) }));
  return (on: DeskCase, at: Date): RowWords => ({
    href: pathIn(locale, `/desk/cases/${on.reference}`),
    reference: on.reference,
    choice: `${on.reference} ${on.coordinatorId ?? '-'}`,
    name: on.writtenName,
    place: said([countryName(on.country, locale), on.language !== '' && languageName(on.language, locale)]),
    about: said([
      t(`journey.stages.${on.stage}`),
      t(`public.programmes.${on.programme as ProgrammeCode}.name`),
      on.acuity !== null && acuityIs(on.acuity),
    ]),
    signs: on.urgency === 0 || undefined,
    owner: on.coordinator ? `\u2068${on.coordinator}\u2069` : undefined,
    dueAt: on.dueAt.toISOString(),
    ...dueWords(on, at),
  });
}

type Props = { rows: DeskCase[]; canChoose: boolean; isFiltered: boolean };

/** What waits for us, in the order that was asked for. */
export function QueueList({ rows, canChoose, isFiltered }: Props) {
  const t = useTranslations('desk');
  const wordsOf = useRowWords();
  if (rows.length === 0) return <p>{t(isFiltered ? 'queue.noneFit' : 'none')}</p>;
  const at = now();
  return (
    <QueueRows
      rows={asText(rows.map((on) => wordsOf(on, at)))}
      label={t('queue.rows')}
      words={{ choose: t('queue.choose'), signs: t('queue.states.signs'), nobody: t('queue.owners.none') }}
      canChoose={canChoose}
    />
  );
}
