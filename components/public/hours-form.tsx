import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { pathIn } from '@/components/ui/link';
import { countryOptions } from '@/lib/people/countries';

/** Asks for the country alone and sends it in the address: it works without scripts, and nothing is kept. */
export function HoursForm({ country = '' }: { country?: string }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <form method="get" action={pathIn(locale, '/contact/hours')} className="space-y-3 print:hidden">
      <label htmlFor="country" className="block font-semibold">
        {t('site.hours.country')}
      </label>
      <div className="flex flex-wrap gap-3">
        <select
          id="country"
          name="country"
          required
          defaultValue={country}
          className="min-h-12 min-w-0 flex-1 basis-56 rounded-control border-2 border-control bg-surface px-3 text-ink"
        >
          <option value="">{t('common.forms.choose')}</option>
          {countryOptions(locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <Button type="submit" tone="quiet">
          {t('site.hours.show')}
        </Button>
      </div>
    </form>
  );
}
