import type { CaseOnDesk } from '@/lib/desk/queries';
import type { Answers } from '@/lib/inquiries/steps';
import { inUmmAlQura } from '@/lib/people/birth-dates';
import { countryOfPhone } from '@/lib/people/phones';

/** The questions of an inquiry whose answers can be corrected later, each by its own form. */
export const correctable = ['patient-name', 'birth-date', 'country', 'reach', 'phone', 'languages', 'channel'] as const;

export type Correctable = (typeof correctable)[number];

export const isCorrectable = (slug: string): slug is Correctable => (correctable as readonly string[]).includes(slug);

type Patient = Pick<CaseOnDesk['patient'], 'birthDate' | 'birthCalendar'>;

function birthParts({ birthDate, birthCalendar }: Patient) {
  const iso = birthDate.toISOString().slice(0, 10);
  const [year, month, day] = iso.split('-').map(Number);
  const shown = birthCalendar === 'islamicUmalqura' ? inUmmAlQura(iso) : null;
  const parts = shown ?? { year: year!, month: month!, day: day! };
  return {
    birthCalendar: shown ? 'islamic-umalqura' : 'gregory',
    birthDay: String(parts.day),
    birthMonth: String(parts.month),
    birthYear: String(parts.year),
  };
}

const some = (text: string | null) => text ?? '';

/** What is known now, as the forms of the inquiry hold it. */
export function knownAnswers({ patient }: Pick<CaseOnDesk, 'patient'>): Answers {
  const { account } = patient.capacities[0]!;
  return {
    'patient-name': {
      written: patient.writtenName,
      family: some(patient.familyName),
      passport: some(patient.passportName),
      honorific: some(patient.honorific),
      spoken: some(patient.spokenName),
    },
    'birth-date': birthParts(patient),
    country: { country: patient.country },
    reach: { by: account.email ? 'email' : 'none', email: some(account.email) },
    phone: { phoneCountry: countryOfPhone(account.phone) ?? patient.country, phone: some(account.phone) },
    languages: {
      speaks: some(account.speaks),
      reads: account.locale,
      interpreter: account.needsInterpreter ? 'yes' : 'no',
    },
    channel: { channel: some(account.channel), timeZone: account.timeZone, bestHours: account.bestHours },
  };
}
