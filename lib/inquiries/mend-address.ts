import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { askToConfirm } from './ask-to-confirm';
import { findDraft } from './queries';

const anHour = 3_600_000;

export const canMendUntil = (sentAt: Date) => new Date(sentAt.getTime() + anHour);

/**
 * A wrong address mended from the receipt, by the browser that sent and within an hour of it. The case goes to the
 * account of the new address; links to the old one die.
 * @throws Problem `tooLate` after the hour or once an address was confirmed
 */
export const mendAddress = (actor: Actor, token: string, email: string) =>
  asActor(actor, async (tx) => {
    const { caseId, sentAt } = await findDraft(tx, token);
    if (!caseId || !sentAt) throw new Problem('notFound');
    if (now() > canMendUntil(sentAt)) throw new Problem('tooLate');
    const on = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      include: {
        promises: { where: { kind: 'firstReply' } },
        patient: { include: { capacities: { include: { account: true } } } },
      },
    });
    const capacity = on.patient.capacities[0]!;
    if (capacity.confirmedAt) throw new Problem('tooLate');
    const { id: _, emailConfirmedAt: __, ...person } = capacity.account;
    await tx.account.createMany({ data: { ...person, id: newId(), email, createdAt: now() }, skipDuplicates: true });
    const account = await tx.account.findUniqueOrThrow({ where: { kind_email: { kind: 'person', email } } });
    await tx.capacity.update({ where: { id: capacity.id }, data: { accountId: account.id } });
    await tx.oneTimeLink.updateMany({ where: { caseId, usedAt: null }, data: { usedAt: now() } });
    const { reference, promises } = on;
    const to = { email, locale: account.locale, timeZone: account.timeZone };
    await askToConfirm(tx, { caseId, accountId: account.id, reference, dueAt: promises[0]!.dueAt, to });
    await record(tx, actor, 'inquiry.addressMended', { caseId, accountId: account.id });
  });
