import { useLocale, useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { options, readingOptions, zoneOptions } from '@/components/inquiries/options';
import type { FormAction } from '@/lib/forms/form-state';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { stoppableFor } from '@/lib/notices/events';
import type { ReadPreferences } from '@/lib/notices/queries';
import { clockOf, halfHours } from '@/lib/notices/schema';
import { PreferencesForm } from './preferences-form';

type Words = ReturnType<typeof useTranslations<'notices'>>;

function times(locale: Locale) {
  const clock = new Intl.DateTimeFormat(intlLocale(locale), { timeStyle: 'short', timeZone: 'UTC' });
  return halfHours.map((value) => ({ value, label: clock.format(new Date(`1970-01-01T${value}:00Z`)) }));
}

/** The reader's own zone is always in the list, by whatever name it was written once. */
function zones({ timeZone, country }: ReadPreferences, locale: Locale) {
  const { options: known } = zoneOptions({ country: { country: country ?? '' } }, locale);
  return known.some(({ value }) => value === timeZone) ? known : [{ value: timeZone, label: timeZone }, ...known];
}

const clockOr = (minutes: number | null, otherwise: string) => (minutes === null ? otherwise : clockOf(minutes));

/** Everything that the form asks, in words and with what holds now. */
function questionsFor(t: Words, own: ReadPreferences, locale: Locale) {
  const { kind, quiet } = own;
  const news = stoppableFor(kind);
  const channel = (code: (typeof own.offered)[number]) => ({
    value: code,
    label: t(`channels.${code}`),
    hint: code === 'push' ? t('pushHint') : undefined,
  });
  return {
    channels: {
      label: t('channelsLabel'),
      hint: t('channelsHint'),
      options: own.offered.map(channel),
      chosen: own.chosen,
    },
    language: { label: t('language'), options: readingOptions(), chosen: own.locale },
    timeZone: { label: t('timeZone'), options: zones(own, locale), chosen: own.timeZone },
    quiet: {
      label: t('quietLabel'),
      hint: t(`quietHint.${kind}`),
      options: options(['none', 'hours'] as const, (code) => t(`quiet.${code}`)),
      chosen: quiet.from === null ? 'none' : 'hours',
    },
    quietFrom: { label: t('quietFrom'), options: times(locale), chosen: clockOr(quiet.from, '22:00') },
    quietUntil: { label: t('quietUntil'), options: times(locale), chosen: clockOr(quiet.until, '07:00') },
    news: {
      label: t('newsLabel'),
      hint: t('newsHint'),
      options: options(news, (code) => t(`news.${code}`)),
      chosen: news.filter((event) => !own.stopped.includes(event)),
    },
  };
}

export type PreferenceQuestions = ReturnType<typeof questionsFor>;

/** How the reader is told now, to be changed. What is ticked changes with the rows, so the form begins anew with them. */
export function Preferences({ own, action }: { own: ReadPreferences; action: FormAction }) {
  const [t, locale] = [useTranslations('notices'), useLocale()];
  return (
    <FormWords>
      <PreferencesForm
        key={own.chosen.join()}
        action={action}
        questions={questionsFor(t, own, locale)}
        submitLabel={t('save')}
      />
    </FormWords>
  );
}
