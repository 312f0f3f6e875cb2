import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/forms/choice-field';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { pathIn } from '@/components/ui/link';
import { idle } from '@/lib/forms/form-state';
import { countryOptions } from '@/lib/people/countries';
import type { Asked } from '@/lib/travel/asked';
import { purposes } from '@/lib/travel/schema';

/** Whose rules one wants to read: a plain question in the page's own address, which works without scripts. */
export function RulesQuestion({ asked }: { asked: Asked }) {
  const t = useTranslations('travel.form');
  const locale = useLocale();
  const countries = countryOptions(locale).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form method="get" action={`${pathIn(locale, '/travel')}#rules`} className="max-w-[46rem] space-y-6 print:hidden">
      <SelectField
        name="nationality"
        label={t('nationality')}
        hint={t('nationalityHint')}
        state={idle}
        options={countries}
        defaultValue={asked.country}
      />
      <ChoiceField
        name="purpose"
        label={t('purpose')}
        optional
        state={idle}
        options={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        defaultValue={asked.purpose}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" size="large">
          {t('show')}
        </Button>
        <p className="text-quiet">{t('private')}</p>
      </div>
    </form>
  );
}
