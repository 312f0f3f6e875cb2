import type { Prisma } from '@/lib/db/generated/client';
import type { CaseOnDesk } from '@/lib/desk/queries';
import { nameKeysOf } from '@/lib/inquiries/case-rows';
import type { Correctable } from './steps';

type Known = CaseOnDesk['patient'];
type Typed = Record<string, unknown>;

export type Correction = {
  patient?: Prisma.PatientUpdateInput;
  account?: Prisma.AccountUpdateInput;
  /** What a coordinator reads in the history, before and after. */
  before: string;
  after: string;
};

const list = (...parts: unknown[]) => parts.filter(Boolean).join(' · ');
const text = (value: unknown) => (typeof value === 'string' ? value : null);
const day = (date: Date) => date.toISOString().slice(0, 10);

const nameOf = ({ writtenName, familyName, passportName, honorific, spokenName }: Record<string, unknown>) =>
  list(writtenName, familyName, passportName, honorific, spokenName);

function name(known: Known, typed: Typed): Correction {
  const patient = {
    writtenName: String(typed.written),
    familyName: text(typed.family),
    passportName: text(typed.passport),
    honorific: text(typed.honorific),
    spokenName: text(typed.spoken),
  };
  const keys = nameKeysOf({ written: patient.writtenName, passport: patient.passportName ?? undefined });
  return { patient: { ...patient, nameKeys: keys }, before: nameOf(known), after: nameOf(patient) };
}

function birth(known: Known, { birthDate, calendar }: Typed): Correction {
  const birthCalendar = calendar === 'gregory' ? ('gregory' as const) : ('islamicUmalqura' as const);
  const patient = { birthDate: new Date(String(birthDate)), birthCalendar };
  return { patient, before: day(known.birthDate), after: String(birthDate) };
}

const country = (known: Known, typed: Typed): Correction => ({
  patient: { country: String(typed.country) },
  before: known.country,
  after: String(typed.country),
});

const phone = ({ capacities }: Known, typed: Typed): Correction => ({
  account: { phone: text(typed.phone) },
  before: capacities[0]!.account.phone ?? '',
  after: text(typed.phone) ?? '',
});

function languages({ capacities }: Known, { speaks, reads, interpreter }: Typed): Correction {
  const { account } = capacities[0]!;
  const after = { speaks: String(speaks), locale: String(reads), needsInterpreter: interpreter === 'yes' };
  return {
    account: after,
    before: list(account.speaks, account.locale, account.needsInterpreter ? 'interpreter' : ''),
    after: list(after.speaks, after.locale, after.needsInterpreter ? 'interpreter' : ''),
  };
}

function channel({ capacities }: Known, typed: Typed): Correction {
  const { account } = capacities[0]!;
  const bestHours = (typed.bestHours as string[]).map(String);
  const after = { channel: String(typed.channel), timeZone: String(typed.timeZone) };
  return {
    account: { ...after, bestHours },
    before: list(account.channel, account.timeZone, ...account.bestHours),
    after: list(after.channel, after.timeZone, ...bestHours),
  };
}

/** What a correction writes; a new address is more than a row and has a file of its own. */
export const corrections: Record<Exclude<Correctable, 'reach'>, (known: Known, typed: Typed) => Correction> = {
  'patient-name': name,
  'birth-date': birth,
  country,
  phone,
  languages,
  channel,
};
