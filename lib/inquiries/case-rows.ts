import { searchKeys, searchVersion } from '@/lib/care-journey/search-keys';
import { now } from '@/lib/clock';
import type { CapacityKind } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { soundKeys } from '@/lib/people/name-keys';
import type { LockedDraft } from './lock-draft';
import { type Answers, asked, consentName, consentsOf, type Sent } from './steps';

/** Answers of which none is missing: steps that everybody is asked are there. */
export type Complete = Required<Omit<Sent, 'relation' | 'authority' | 'your-name' | 'emergency'>> &
  Pick<Sent, 'relation' | 'authority' | 'your-name'>;

type Name = { written: string; passport?: string; family?: string; honorific?: string; spoken?: string };

/** By which a person is found across scripts; how they come to be: lib/people/name-keys.ts. */
export const nameKeysOf = ({ written, passport = '' }: Pick<Name, 'written' | 'passport'>) => [
  ...new Set([...soundKeys(written), ...soundKeys(passport)]),
];

const nameColumns = ({ written, passport, family, honorific, spoken }: Name) => ({
  writtenName: written,
  passportName: passport,
  familyName: family,
  honorific,
  spokenName: spoken,
});

export const patientRow = (sent: Complete, createdAt: Date) => ({
  id: newId(),
  ...nameColumns(sent['patient-name']),
  birthDate: sent['birth-date'].birthDate,
  birthCalendar: sent['birth-date'].calendar,
  nameKeys: nameKeysOf(sent['patient-name']),
  country: sent.country.country,
  createdAt,
});

const kinds = { me: 'self', patient: 'clinician', payer: 'payer' } as const;

const capacityKind = ({ who, relation }: Complete): CapacityKind =>
  who.askingFor === 'relative' ? relation!.relation : kinds[who.askingFor];

export const capacityRow = (sent: Complete, patientId: string, accountId: string, createdAt: Date) => ({
  id: newId(),
  accountId,
  patientId,
  kind: capacityKind(sent),
  authority: sent.authority?.authority ?? 'self',
  createdAt,
});

/** Only what was asked in the end: answers on a branch that was left again are not sent. */
const given = (answers: Answers) => Object.fromEntries(asked(answers).map(({ slug }) => [slug, answers[slug] ?? {}]));

export const inquiryRow = ({ answers, locale, enteredById }: LockedDraft, caseId: string, receivedAt: Date) => ({
  id: newId(),
  caseId,
  answers: given(answers),
  locale,
  enteredById,
  receivedAt,
});

/** The account of whoever writes, should there be none of that address. */
export const writerRow = (sent: Complete, createdAt: Date) => ({
  id: newId(),
  kind: 'person',
  email: sent.reach.email,
  phone: sent.phone.phone,
  ...nameColumns(sent['your-name'] ?? sent['patient-name']),
  locale: sent.languages.reads,
  speaks: sent.languages.speaks,
  needsInterpreter: sent.languages.interpreter === 'yes',
  country: sent.phone.phoneCountry,
  timeZone: sent.channel.timeZone,
  channel: sent.channel.channel,
  bestHours: sent.channel.bestHours,
  createdAt,
});

/** The writer's account: found by its address, never changed by what a stranger who types that address says. */
export async function accountOf(tx: Tx, sent: Complete) {
  const row = JSON.stringify(writerRow(sent, now()));
  const [writer] = await tx.$queryRaw<[{ id: string }]>`SELECT app_writer(${row}::jsonb) AS "id"`;
  return writer.id;
}

type Placed = { id: string; reference: string; urgency: number; dueAt: Date };

/** What the case is found by: the names and contacts that were written in this inquiry. */
export function searchRow(sent: Complete, { id, reference, urgency, dueAt }: Placed) {
  const patient = nameColumns(sent['patient-name']);
  const writer = {
    ...nameColumns(sent['your-name'] ?? sent['patient-name']),
    phone: sent.phone.phone,
    email: sent.reach.email,
  };
  const keys = searchKeys({ reference, patient, writers: [writer] });
  return { caseId: id, version: searchVersion, keys, urgency, dueAt };
}

/** One receipt a box that was shown, agreed or not. */
export function consentRows(
  { answers, locale, enteredById }: LockedDraft,
  caseId: string,
  accountId: string,
  at: Date,
) {
  const { jurisdiction, consents } = consentsOf(answers);
  return consents.map(({ code, version }) => ({
    id: newId(),
    caseId,
    accountId,
    code,
    version,
    jurisdiction,
    locale,
    given: enteredById ? 'voice' : 'ticked',
    agreed: answers.consent?.[consentName(code)] === 'yes',
    at,
  }));
}
