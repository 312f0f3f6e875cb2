import { z } from 'zod';
import { outcomes } from './outcomes-schema';
import { duration, exception, promiseCodes } from './promise-schema';

export const programmeCodes = [
  'heart',
  'cancer',
  'neurology',
  'orthopaedics',
  'digestive',
  'transplant',
  'women',
] as const;

export const recordCodes = [
  'clinicalSummary',
  'medicationList',
  'bloodTests',
  'pathologyReport',
  'pathologySlides',
  'operationReports',
  'treatmentHistory',
  'ctScan',
  'mriScan',
  'petScan',
  'xray',
  'ultrasound',
  'ecg',
  'echocardiogram',
  'coronaryAngiogram',
  'eeg',
  'endoscopyReport',
  'liverTests',
  'kidneyTests',
  'lungTests',
  'tissueTyping',
  'infectionTests',
  'donorSummary',
  'mammogram',
  'cervicalScreening',
  'boneDensity',
] as const;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const text = z.string().trim().min(1);
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number in E.164 form, such as +12135550100');
const wallTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 08:00; 24:00 is midnight at the end');

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'an IANA time zone, such as America/Los_Angeles');

const span = z
  .object({ opens: wallTime, closes: wallTime, businessDay: z.boolean() })
  .refine(({ opens, closes }) => opens < closes, 'opens before it closes');

const hours = z
  .record(z.enum(weekdays), span.nullable())
  .refine((week) => Object.values(week).some((day) => day?.businessDay), 'at least one business day');

const money = z.object({ minor: z.number().int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });

const days = z
  .object({ min: z.number().int().positive(), max: z.number().int().positive() })
  .refine(({ min, max }) => min <= max, 'min is not above max');

const programme = z.object({
  inHospital: days,
  inTown: days,
  records: z
    .array(
      z.object({
        code: z.enum(recordCodes),
        withinDays: z.number().int().positive().nullable(),
        required: z.boolean(),
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'each record once'),
});

const holidayCode = z.enum([
  'newYear',
  'martinLutherKing',
  'presidents',
  'memorial',
  'juneteenth',
  'independence',
  'labor',
  'indigenousPeoples',
  'veterans',
  'thanksgiving',
  'christmas',
]);

const site = z.url({ protocol: /^https$/ });

const certificate = z.object({
  name: text,
  issuer: text,
  number: text,
  validUntil: z.iso.date(),
  verify: site,
});

const desk = z.object({ phone, email: z.email() });

export const hospitalSchema = z.object({
  name: text,
  legalName: text,
  address: z.object({
    street: text,
    city: text,
    region: text,
    postalCode: text,
    country: z.string().regex(/^[A-Z]{2}$/, 'a country code, such as US'),
  }),
  internationalService: desk,
  emergencyDesk: z.object({ phone }),
  patientAdvocate: desk,
  privacyOffice: desk,
  /** Where slides and blocks arrive; the words are English, for carriers and customs. */
  specimenDesk: z.object({ department: text, phone }),
  messengers: z.array(
    z.object({ app: z.enum(['whatsapp', 'wechat', 'telegram']), url: z.url({ protocol: /^https$/ }) }),
  ),
  web: z.url({ protocol: /^https$/ }),
  timeZone,
  hours,
  nightWatch: z.object({ staffed: z.boolean() }),
  programmes: z.record(z.enum(programmeCodes), programme),
  fees: z.object({
    inquiry: money,
    secondOpinion: money.extend({ charged: z.enum(['whenRecordsAreComplete', 'whenOpinionIsReleased']) }),
  }),
  promises: z.record(z.enum(promiseCodes), duration),
  sooner: z.array(exception),
  complaints: z.object({
    receivedWithinBusinessDays: z.number().int().positive(),
    answeredWithinDays: z.number().int().positive(),
  }),
  outsideBodies: z.object({ stateHealthDepartment: site, civilRights: site, bills: site }),
  certificates: z.array(certificate),
  outcomes,
  medicalReviews: z.partialRecord(z.enum(programmeCodes), z.object({ name: text, on: z.iso.date() })),
  holidays: z.array(z.object({ date: z.iso.date(), code: holidayCode, observed: z.boolean() })),
});

export type HospitalInput = z.input<typeof hospitalSchema>;
export type Hospital = z.output<typeof hospitalSchema>;
export type ProgrammeCode = (typeof programmeCodes)[number];
export type RecordCode = (typeof recordCodes)[number];
export type HolidayCode = z.output<typeof holidayCode>;
export type PromiseCode = keyof Hospital['promises'];
export type Weekday = (typeof weekdays)[number];
export type Duration = z.output<typeof duration>;

/** Throws an Error that names each wrong value by its path, such as `address.postalCode`. */
export function parseHospital(data: unknown): Hospital {
  const parsed = hospitalSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`lib/hospital is wrong at ${faults.join('; ')}`);
}
