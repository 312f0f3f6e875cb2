import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import type { listBroken } from '@/lib/desk/list-broken';
import { momentIn } from '@/lib/people/moments';

type Props = { broken: Awaited<ReturnType<typeof listBroken>>; timeZone: string };

/** The cases that are open to this administrator now, each with its end. */
export function BrokenList({ broken, timeZone }: Props) {
  const t = useTranslations('audit');
  const locale = useLocale();
  if (broken.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2>{t('glass.open')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {broken.map(({ id, reason, endsAt, case: { reference } }) => (
          <li key={id} className="space-y-1 py-3">
            <Link href={`/desk/break-glass/${reference}`} className="font-semibold">
              {t.rich('glass.look', { ref: () => <Isolate>{reference}</Isolate> })}
            </Link>
            <p className="text-small text-quiet">
              {t(`reasons.${reason}`)}, {t('glass.until', { at: momentIn(endsAt, locale, timeZone) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
