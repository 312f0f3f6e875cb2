import { type Actor, aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { way } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';
import { moveCase } from '@/lib/desk/move-case';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import type { Locale } from '@/lib/i18n/locales';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { beginDraft } from '@/lib/inquiries/begin-draft';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import type { Answers } from '@/lib/inquiries/steps';
import { hashOf, tokenOfLink } from '@/lib/secrets';
import { aMemberOfStaff, anAddress } from './accounts';
import { db } from './database';

/** A whole inquiry of a mother in Kuwait for her son, with an address of its own. */
export const someAnswers = (changed: Answers = {}): Answers => ({
  who: { askingFor: 'relative' },
  reach: { by: 'email', email: anAddress() },
  relation: { relation: 'parent' },
  authority: { authority: 'parentOfMinor' },
  'your-name': { written: 'منى سالم العنزي', honorific: 'السيدة' },
  'patient-name': { written: 'ياسين خالد العنزي', family: 'العنزي', passport: 'YASEEN ALENEZI' },
  'birth-date': { birthCalendar: 'islamic-umalqura', birthDay: '14', birthMonth: '9', birthYear: '1438' },
  country: { country: 'KW' },
  urgency: { signs: 'none' },
  programme: { programme: 'heart' },
  condition: { known: 'ثقب بين بُطيني القلب', hoped: 'هل يحتاج إلى عملية ثانية؟' },
  phone: { phoneCountry: 'KW', phone: '٩٩١٢ ٣٤٥٦' },
  channel: { channel: 'whatsapp', timeZone: 'Asia/Kuwait', bestHours: ['evening'] },
  languages: { speaks: 'ar', reads: 'ar', interpreter: 'yes' },
  payer: { payer: 'embassy', currency: 'KWD' },
  wishes: { faith: 'الصلاة في أوقاتها', diet: ['halal'] },
  decisions: { decides: 'family', toldFirst: 'writer' },
  consent: { 'consent-privacyNotice': 'yes', 'consent-healthData': 'yes' },
  ...changed,
});

export const without = (answers: Answers, ...slugs: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([slug]) => !slugs.includes(slug)));

type Writing = { locale?: Locale; actor?: Actor; answers?: Answers };

/** A draft that a browser holds, by the token of its cookie. Its answers come at once: twenty steps take their time. */
export async function aDraft({ locale = 'ar', actor = aVisitor, answers = someAnswers() }: Writing = {}) {
  const token = await beginDraft(actor, locale);
  await db().draft.updateMany({ where: { devices: { some: { hash: hashOf(token) } } }, data: { answers } });
  return token;
}

const held: { coordinator?: Promise<Actor> } = {};

async function hire(): Promise<Actor> {
  const { id } = await aMemberOfStaff();
  return { kind: 'staff', id, role: 'coordinator' };
}

/** One coordinator a test file: hashing a password takes its time. */
export const aCoordinator = () => (held.coordinator ??= hire());

export const toldPatient = 'كتبنا لكم رأينا وسببه.';

const farther = { records: 'startReview', review: 'startPlanning', planning: 'arrive', arrival: 'admit' } as const;
const home = { treatment: 'discharge', discharge: 'goHome', home: 'close' } as const;
const onward: Partial<
  Record<Stage, 'startReview' | 'startPlanning' | 'arrive' | 'admit' | 'discharge' | 'goHome' | 'close'>
> = { ...farther, ...home };

/** From the inquiry to this stage, as a coordinator takes it there. */
async function bringTo(stage: Stage, reference: string) {
  const coordinator = await aCoordinator();
  if (stage === 'declined') return declineInquiry(coordinator, reference, { reason: 'notOurField', toldPatient });
  if (stage === 'withdrawn') return withdrawCase(coordinator, reference, { reason: 'cost', toldPatient });
  for (const at of way.slice(0, way.indexOf(stage)))
    await (at === 'inquiry' ? acceptInquiry(coordinator, reference) : moveCase(coordinator, reference, onward[at]!));
}

/** The token in the mail that asks the writer to confirm the address: the latest one. */
export async function confirmingToken(reference: string) {
  const where = { case: { reference }, purpose: 'confirmAddress' } as const;
  const link = await db().oneTimeLink.findFirstOrThrow({ where, orderBy: { id: 'desc' } });
  return tokenOfLink(link.id);
}

type Wanted = Writing & { stage?: Stage; confirmed?: boolean };

/** A case that came about as every case does: written, sent, confirmed and taken to its stage by the verbs. */
export async function aCase({ stage = 'inquiry', confirmed = true, ...writing }: Wanted = {}) {
  const token = await aDraft(writing);
  const reference = await sendInquiry(writing.actor ?? aVisitor, token);
  if (confirmed) await confirmAddress(await confirmingToken(reference));
  await bringTo(stage, reference);
  const on = await asActor(theSystem, (tx) =>
    tx.case.findUniqueOrThrow({ where: { reference }, include: { patient: { include: { capacities: true } } } }),
  );
  const { accountId } = on.patient.capacities[0]!;
  const writer: Actor = { kind: 'person', id: accountId, follows: [] };
  return { id: on.id, reference, token, accountId, patientId: on.patientId, writer, coordinator: await aCoordinator() };
}
