import type { Actor } from '@/lib/access/actor';
import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { moveClock } from '@/lib/clock';
import { answerQuestion } from '@/lib/conversation/answer-question';
import { askQuestion } from '@/lib/conversation/ask-question';
import { moveCase } from '@/lib/desk/move-case';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { tokenOfLink } from '@/lib/secrets';
import { fillDraft } from './fill-draft';
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

const openQuestion = (reference: string) =>
  asActor(theSystem, (tx) => tx.question.findFirstOrThrow({ where: { case: { reference }, answeredAt: null } }));

type Cast = { reference: string; writer: Actor | null; coordinator: Actor };

async function happen(next: Happening, { reference, writer, coordinator }: Cast) {
  switch (next.kind) {
    case 'accept':
      return acceptInquiry(coordinator, reference);
    case 'ask':
      return askQuestion(coordinator, reference, next);
    case 'answer':
      return answerQuestion(writer!, reference, {
        questionId: (await openQuestion(reference)).id,
        answer: next.answer,
      });
    case 'move':
      return moveCase(coordinator, reference, next.move);
    case 'decline':
      return declineInquiry(coordinator, reference, { reason: 'treatedBetterAtHome', toldPatient: next.toldPatient });
    case 'withdraw':
      return withdrawCase(coordinator, reference, { reason: 'treatedElsewhere', toldPatient: next.toldPatient });
  }
}

/** Lives a story from its first day until now, through the same verbs as everybody. */
export async function tellStory(story: Story, coordinator: Actor) {
  const begins = Date.now() - story.daysAgo * aDay;
  moveClock(new Date(begins));
  const reference = await sendInquiry(aVisitor, await fillDraft(story));
  const writer = await confirm(reference);
  const pause = (story.daysAgo * aDay - anHour) / story.afterwards.length; // the last step is fresh, so that no promise is late
  for (const [at, next] of story.afterwards.entries()) {
    moveClock(new Date(begins + (at + 1) * pause));
    await happen(next, { reference, writer, coordinator });
  }
  moveClock(null);
}
