import type { FoundCase } from '@/lib/access/find-case';
import { isOpen } from '@/lib/care-journey/stages';
import { Problem } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';

/** What each letter says of the patient, as it was when the letter was made. */
export function aboutCase({ stage, reference, patient }: FoundCase) {
  if (!isOpen(stage)) throw new Problem('wrongStage');
  const { writtenName, passportName, birthDate } = patient;
  const bornOn = birthDate.toISOString().slice(0, 10);
  return { reference, patient: { written: writtenName, passport: passportName, bornOn } };
}

/** The language that was chosen, and English beside it where that is wanted. */
export const pagesIn = (language: Locale, inEnglish: boolean): Locale[] =>
  inEnglish && language !== 'en' ? [language, 'en'] : [language];
