import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import type { Visit } from '@/lib/records/links/read-visit';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** In the largest unit of which there is one, with thousands as carriers of data count them. */
export function sizeIn(locale: Locale, bytes: bigint) {
  const rank = Math.max(1, Math.min(3, Math.floor((bytes.toString().length - 1) / 3)));
  const style = { style: 'unit', unit: units[rank - 1], unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(intlLocale(locale), style).format(Number(bytes) / 1000 ** rank);
}

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
            <span className="text-small text-quiet">{sizeIn(locale, size)}</span>
            <StateWord tone={completedAt ? 'good' : 'quiet'}>{t(completedAt ? 'arrived' : 'onTheWay')}</StateWord>
          </li>
        ))}
      </ul>
    </section>
  );
}
