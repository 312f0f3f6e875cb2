import { type Actor, idOf } from '@/lib/access/actor';
import { change, look } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { aliveLinks, issueLink } from './issue-link';

const ownPhones = (actor: Actor, caseId: string) => ({
  caseId,
  purpose: 'phone' as const,
  madeById: idOf(actor) ?? '',
  ...aliveLinks(),
});

/** One code is enough: whoever shows a new one means the old one to end. */
async function endOwn(tx: Tx, actor: Actor, caseId: string) {
  const ended = await tx.recordLink.updateManyAndReturn({
    where: ownPhones(actor, caseId),
    data: { revokedAt: now() },
    select: { id: true },
  });
  for (const { id } of ended) await record(tx, actor, 'link.revoked', { caseId, linkId: id });
}

/** A link for the phone that lies beside: it photographs papers into the case for an hour. */
export const handOverToPhone = (actor: Actor, reference: string, locale: Locale) =>
  change(actor, 'link.give', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage');
    await endOwn(tx, actor, on.id);
    return issueLink(tx, actor, on.id, { purpose: 'phone', codes: [], locale });
  });

/** From this moment the phone sends nothing more. */
export const endHandOver = (actor: Actor, reference: string) =>
  change(actor, 'link.give', reference, (tx, on) => endOwn(tx, actor, on.id));

/** The code that this person shows now, if any. */
export const readHandOver = (actor: Actor, reference: string) =>
  look(actor, 'link.give', reference, (tx, on) =>
    tx.recordLink.findFirst({ where: ownPhones(actor, on.id), orderBy: { id: 'desc' } }),
  );
