import type { Actor } from '@/lib/access/actor';
import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { moveClock } from '@/lib/clock';
import { releaseMessage } from '@/lib/conversation/jobs';
import { sendMessage } from '@/lib/conversation/send-message';
import { writeMessage } from '@/lib/conversation/write-message';
import { newId } from '@/lib/db/id';
import { moveCase } from '@/lib/desk/move-case';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import type { Locale } from '@/lib/i18n/locales';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { tokenOfLink } from '@/lib/secrets';
import { fillDraft } from './fill-draft';
import { sign } from './keep-languages';
import type { Happening, Story } from './stories';

const anHour = 3_600_000;
const aDay = 24 * anHour;

const linkOf = (reference: string) =>
  asActor(theSystem, (tx) =>
    tx.oneTimeLink.findFirst({
      where: { case: { reference }, purpose: 'confirmAddress' },
      select: { id: true, accountId: true },
    }),
  );

/** The writer confirms the address; resolves to them, or to nobody where there is no address. */
async function confirm(reference: string): Promise<Actor | null> {
  const link = await linkOf(reference);
  if (!link?.accountId) return null;
  await confirmAddress(tokenOfLink(link.id));
  return { kind: 'person', id: link.accountId, follows: [] };
}

type Cast = { reference: string; language: Locale; writer: Actor | null; coordinator: Actor; translator: Actor };

/** What was signed goes out by the worker in life; here it goes out at once, at the story's own time. */
async function say(next: Extract<Happening, { kind: 'say' }>, { reference, language, coordinator, translator }: Cast) {
  const { text, asks, critical = [], signed } = next;
  const about = { audience: 'patient', language: next.language, awaitsAnswer: asks ? 'yes' : undefined } as const;
  const id = await sendMessage(coordinator, reference, { id: newId(), text, critical, ...about });
  if (!signed) return;
  await sign(translator, id, language, signed);
  await releaseMessage(id);
}

async function happen(next: Happening, cast: Cast) {
  const { reference, language, writer, coordinator } = cast;
  switch (next.kind) {
    case 'accept':
      return acceptInquiry(coordinator, reference);
    case 'say':
      return say(next, cast);
    case 'write':
      return writeMessage(writer!, reference, { id: newId(), text: next.text, language });
    case 'move':
      return moveCase(coordinator, reference, next.move);
    case 'decline':
      return declineInquiry(coordinator, reference, { reason: 'treatedBetterAtHome', toldPatient: next.toldPatient });
    case 'withdraw':
      return withdrawCase(coordinator, reference, { reason: 'treatedElsewhere', toldPatient: next.toldPatient });
  }
}

/** Lives a story from its first day until now, through the same verbs as everybody. */
export async function tellStory(story: Story, { coordinator, translator }: Pick<Cast, 'coordinator' | 'translator'>) {
  const begins = Date.now() - story.daysAgo * aDay;
  moveClock(new Date(begins));
  const reference = await sendInquiry(aVisitor, await fillDraft(story));
  const writer = await confirm(reference);
  const pause = (story.daysAgo * aDay - anHour) / story.afterwards.length; // the last step is fresh, so that no promise is late
  for (const [at, next] of story.afterwards.entries()) {
    moveClock(new Date(begins + (at + 1) * pause));
    await happen(next, { reference, language: story.locale, writer, coordinator, translator });
  }
  moveClock(null);
}
