import { getTranslations } from 'next-intl/server';
import { byteOrderMark, csvLine } from '@/lib/desk/csv';
import type { DeskCase } from '@/lib/desk/list-cases';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import type { Locale } from '@/lib/i18n/locales';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';

const states = { 0: 'signs', 2: 'waiting', 3: 'paused', 4: 'ended' } as const;

/** The head of the file and its lines in the language of whoever downloads it; moments in ISO 8601, as spreadsheets read them. */
export async function csvWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'desk.queue' });
  const stages = await getTranslations({ locale, namespace: 'journey.stages' });
  const programmes = await getTranslations({ locale, namespace: 'public.programmes' });
  const names = ['reference', 'name', 'passport', 'due', 'opened'] as const;
  const [reference, name, passport, due, opened] = names.map((column) => t(`columns.${column}`));
  const fields = ['stage', 'programme', 'country', 'language', 'acuity', 'owner', 'state'] as const;
  const middle = fields.map((field) => t(`fields.${field}`));
  const state = (urgency: number) => {
    const code = states[urgency as keyof typeof states];
    return code ? t(`states.${code}`) : '';
  };
  const line = (on: DeskCase) =>
    csvLine([
      on.reference,
      on.writtenName,
      on.passportName,
      stages(on.stage),
      programmes(`${on.programme as ProgrammeCode}.name`),
      countryName(on.country, locale),
      on.language && languageName(on.language, locale),
      on.acuity,
      on.coordinator,
      state(on.urgency),
      on.urgency <= 1 ? on.dueAt.toISOString() : '',
      on.openedAt.toISOString(),
    ]);
  return {
    head: byteOrderMark + csvLine([reference, name, passport, ...middle, due, opened]),
    lines: (rows: DeskCase[]) => rows.map(line).join(''),
  };
}
