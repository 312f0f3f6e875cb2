import type { Actor } from '@/lib/access/actor';
import { sending } from '@/lib/conversation/schema';
import { sendMessage } from '@/lib/conversation/send-message';
import { writeMessage } from '@/lib/conversation/write-message';
import type { CriticalKind, StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Locale } from '@/lib/i18n/locales';
import { qualifyTranslator } from '@/lib/translation/qualify-translator';
import { segmentsOf } from '@/lib/translation/segments';
import { signTranslation } from '@/lib/translation/sign-translation';
import { aMemberOfStaff } from './accounts';
import { db } from './database';

type On = { reference: string; writer: Actor; coordinator: Actor };
type Said = {
  id?: string;
  text?: string;
  language?: Locale;
  asks?: boolean;
  note?: boolean;
  critical?: CriticalKind[];
  edits?: string;
};

/** What the coordinator says, in English if nothing else is told; resolves to the message's id. */
export const say = ({ reference, coordinator }: On, said: Said = {}) => {
  const { id = newId(), text = 'How is your son today?', language = 'en', critical = [], edits } = said;
  const about = { audience: said.note ? 'staff' : 'patient', awaitsAnswer: said.asks ? 'yes' : undefined };
  return sendMessage(
    coordinator,
    reference,
    sending.parse({ id, text, language, critical, edits, plain: 'yes', ...about }),
  );
};

/** What the patient's side writes, in Arabic if nothing else is told. */
export const write = (
  { reference, writer }: On,
  { id = newId(), text = 'هو بخير.', language = 'ar', edits }: Said = {},
) => writeMessage(writer, reference, { id, text, language, edits });

const held = new Map<StaffRole, Promise<Actor & { id: string; role: StaffRole; kind: 'staff' }>>();

async function hire(role: StaffRole) {
  const { id } = await aMemberOfStaff({ role });
  return { kind: 'staff' as const, id, role };
}

/** One of each role a test file: hashing a password takes its time. */
export function ofRole(role: StaffRole) {
  if (!held.has(role)) held.set(role, hire(role));
  return held.get(role)!;
}

/** A translator who is qualified for these pairs. */
export async function aTranslator(...pairs: [Locale, Locale][]) {
  const translator = await hire('translator');
  const lead = await ofRole('leadCoordinator');
  for (const [fromLanguage, language] of pairs)
    await qualifyTranslator(lead, { accountId: translator.id, fromLanguage, language });
  return translator;
}

export const taskOf = (sourceId: string, language: Locale) =>
  db().translation.findFirstOrThrow({ where: { sourceId, language } });

/** Signs what waits of a message, each sentence by the same words. */
export async function signAs(translator: Actor, sourceId: string, language: Locale, words = 'كلمات مراجعة.') {
  const { id, sourceHash, sourceText, fromLanguage } = await taskOf(sourceId, language);
  const segments = segmentsOf(sourceText, fromLanguage).map(() => words);
  await signTranslation(translator, id, { sourceHash, segments, seen: 'yes' });
}
