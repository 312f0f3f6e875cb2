import { useLocale, useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { CaseForm } from '@/components/workspace/case-form';
import { now } from '@/lib/clock';
import type { FormAction } from '@/lib/forms/form-state';
import { dayIn, momentIn } from '@/lib/people/moments';
import type { LetterKind } from '@/lib/records/letters/content';
import type { ListedLetter } from '@/lib/records/letters/queries';

type Props = { letters: ListedLetter[]; timeZone: string; takeBack: FormAction };

function LinkUse({ letter: { link, revokedAt }, timeZone }: { letter: ListedLetter; timeZone: string }) {
  const t = useTranslations('letters.link');
  const locale = useLocale();
  if (!link) return null;
  const isAlive = !revokedAt && link.expiresAt > now();
  return (
    <p className="text-small text-quiet">
      {isAlive ? t('until', { day: dayIn(link.expiresAt, locale, timeZone) }) : t('ended')}{' '}
      {[
        t('opened', { count: link.opened }),
        ...(link.openedAt ? [t('last', { at: momentIn(link.openedAt, locale, timeZone) })] : []),
        t('sent', { count: link.sent }),
      ].join(' · ')}
    </p>
  );
}

function Letter({ letter, timeZone, takeBack }: Omit<Props, 'letters'> & { letter: ListedLetter }) {
  const t = useTranslations('letters');
  const locale = useLocale();
  const { recipient } = letter.content as { recipient?: string };
  return (
    <li className="space-y-2 py-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{t(`kinds.${letter.kind as LetterKind}`)}</span>
        <Isolate>{letter.number}</Isolate>
      </p>
      {recipient && <p>{t.rich('to', { name: () => <Foreign>{recipient}</Foreign> })}</p>}
      <p className="text-small text-quiet">{t('made', { day: dayIn(letter.createdAt, locale, timeZone) })}</p>
      <LinkUse letter={letter} timeZone={timeZone} />
      {letter.revokedAt ? (
        <p className="font-semibold">{t('revoked')}</p>
      ) : (
        <>
          <p>
            <Link
              href={`/api/letters/${letter.id}`}
              className="inline-flex min-h-11 items-center font-semibold"
              aria-label={t('openNamed', { number: letter.number })}
            >
              {t('open')}
            </Link>
          </p>
          <details>
            <summary className="min-h-11 cursor-pointer py-2">{t('takeBack')}</summary>
            <div className="space-y-3 pt-1">
              <p className="measure">{t('takeBackHint')}</p>
              <CaseForm
                action={takeBack}
                submitLabel={t('takeBack')}
                hidden={{ id: letter.id }}
                scope={letter.id}
                tone="danger"
              />
            </div>
          </details>
        </>
      )}
    </li>
  );
}

/** What was made for this case, the latest first, and how often the address in each was used. */
export function LetterList({ letters, ...rest }: Props) {
  const t = useTranslations('letters');
  if (letters.length === 0) return <p className="text-quiet">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} {...rest} />
      ))}
    </ul>
  );
}
