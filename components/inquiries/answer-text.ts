import type { Values } from '@/lib/forms/form-state';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { birthFields } from '@/lib/inquiries/fields';
import { formatBirthDate } from '@/lib/people/birth-dates';
import { readPhone, showPhone } from '@/lib/people/phones';
import type { Question } from './question';

const listed = (value: string | string[] | undefined) => [value ?? []].flat().filter(Boolean);

/** The options flat, groups opened. */
const all = (options: Extract<Question, { kind: 'select' | 'choice' | 'checks' }>['options']) =>
  options.flatMap((entry) => ('options' in entry ? [...entry.options] : [entry]));

function birthText(known: Values, locale: Locale) {
  const read = birthFields().safeParse(known);
  return read.success ? formatBirthDate(read.data.birthDate, locale, ['gregory', 'islamic-umalqura']).join('\n') : '';
}

function phoneText(known: Values) {
  const read = readPhone(String(known.phoneCountry), String(known.phone));
  return read.ok ? `\u2066${showPhone(read.e164)}\u2069` : '';
}

/** An answer as its reader would write it; empty where nothing was answered. */
export function answerText(question: Question, known: Values, locale: Locale) {
  if (question.kind === 'date') return birthText(known, locale);
  if (question.kind === 'phone') return phoneText(known);
  const values = listed(known[question.name]);
  if (!('options' in question)) return values.join('\n');
  const labels = all(question.options)
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label);
  return new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' }).format(labels);
}
