import type { Actor } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { keepSearchKeys } from '@/lib/care-journey/search-keys';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { asHolder } from './as-holder';
import { askToConfirm } from './ask-to-confirm';
import { accountOf, type Complete } from './case-rows';
import { findDraft } from './queries';
import { type Answers, readAnswers } from './steps';

const anHour = 3_600_000;

export const canMendUntil = (sentAt: Date) => new Date(sentAt.getTime() + anHour);

/**
 * A wrong address mended from the receipt, by the browser that sent and within an hour of it. The case goes to the
 * account of the new address, which is made from this inquiry alone: the old address may be somebody else's. Links to
 * the old one die.
 * @throws Problem `tooLate` after the hour or once an address was confirmed, `notFound` where none was given
 */
export const mendAddress = (actor: Actor, token: string, email: string) =>
  asHolder(actor, token, async (tx) => {
    const { caseId, sentAt } = await findDraft(tx, token);
    if (!caseId || !sentAt) throw new Problem('notFound');
    if (now() > canMendUntil(sentAt)) throw new Problem('tooLate');
    const on = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      include: {
        inquiry: { select: { answers: true } },
        promises: { where: { kind: 'firstReply' } },
        patient: { include: { capacities: { include: { account: true } } } },
      },
    });
    const capacity = on.patient.capacities[0]!;
    if (capacity.confirmedAt) throw new Problem('tooLate');
    // A phrase opens the account that it stands for: it must never come to stand for the account of an address.
    if (!capacity.account.email) throw new Problem('notFound');
    const sent = readAnswers(on.inquiry!.answers as Answers) as Complete;
    const accountId = await accountOf(tx, { ...sent, reach: { email } });
    await tx.capacity.update({ where: { id: capacity.id }, data: { accountId } });
    await keepSearchKeys(tx, { id: caseId });
    await tx.oneTimeLink.updateMany({ where: { caseId, usedAt: null }, data: { usedAt: now() } });
    const { reference, promises } = on;
    const to = { email, locale: sent.languages.reads, timeZone: sent.channel.timeZone };
    await askToConfirm(tx, { caseId, accountId, reference, dueAt: promises[0]!.dueAt, to });
    await record(tx, actor, 'inquiry.addressMended', { caseId, accountId });
    await announce(tx, { topic: 'case', caseId });
  });
