import { useLocale, useTranslations } from 'next-intl';
import { bytesIn } from '@/components/records/upload/figures';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import type { Visit } from '@/lib/records/links/read-visit';

/** What this browser sent by this link since it went in. */
export function Receipt({ uploads }: Pick<Visit, 'uploads'>) {
  const t = useTranslations('send');
  const locale = useLocale();
  return (
    <section className="space-y-4" aria-labelledby="receipt">
      <h2 id="receipt">{t('receiptTitle')}</h2>
      {uploads.length === 0 && <p className="text-quiet">{t('nothing')}</p>}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {uploads.map(({ id, name, size, completedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <span className="min-w-0 break-words">
              <Foreign>{name}</Foreign>
            </span>
            <span className="text-small text-quiet">{bytesIn(locale, Number(size))}</span>
            <StateWord tone={completedAt ? 'good' : 'quiet'}>{t(completedAt ? 'arrived' : 'onTheWay')}</StateWord>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/send" className="inline-block min-h-11 py-2">
          {t('look')}
        </Link>
      </p>
    </section>
  );
}
