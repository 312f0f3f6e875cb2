import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { authorizeDoor, stillBroken } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { actingFor } from '@/lib/care-journey/audience';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { queueMail } from '@/lib/mail/queue-mail';
import { readReference } from '@/lib/people/references';
import { type breaking, lifeOfGlass } from './glass';

type Breaking = z.output<typeof breaking>;

/**
 * An administrator opens one case for two hours, and says why. The patient and whoever acts for them are told at once.
 * Resolves to the reference; a glass that is broken already stays as it is. @throws Problem `notFound`
 */
export async function breakGlass(actor: Actor, { reference: typed, ...why }: Breaking) {
  authorizeDoor(actor, 'glass.break');
  const { id: accountId } = actor as Extract<Actor, { kind: 'staff' }>;
  await countTry(['glassOfAccount', accountId]);
  return asActor(actor, async (tx) => {
    const { caseId, reference } = await caseAt(tx, typed);
    if (await tx.glassBreak.count({ where: { caseId, ...stillBroken(accountId) } })) return reference;
    const brokenAt = now();
    const endsAt = new Date(brokenAt.getTime() + lifeOfGlass);
    await tx.glassBreak.createMany({ data: { id: newId(), caseId, accountId, ...why, brokenAt, endsAt } });
    await record(tx, actor, 'glass.broken', { caseId, glass: why.reason, role: 'administrator' });
    await announce(tx, { topic: 'case', caseId });
    await tellWhoActs(tx, caseId, reference, brokenAt);
    return reference;
  });
}

/** Past the policies and by its whole reference alone: an administrator sees no case before this. */
async function caseAt(tx: Tx, typed: string) {
  const reference = readReference(typed);
  const [found] = await tx.$queryRaw<[{ id: string | null }]>`SELECT app_case_at(${reference ?? ''}) AS "id"`;
  if (!reference || !found.id) throw new Problem('notFound');
  return { caseId: found.id, reference };
}

async function tellWhoActs(tx: Tx, caseId: string, reference: string, at: Date) {
  for (const { email, locale, timeZone } of await actingFor(tx, caseId)) {
    if (!email) continue; // the page of their case shows it
    const values = { reference, dueAt: at.toISOString(), timeZone };
    await queueMail(tx, { template: 'glassBroken', to: { email, locale }, values, caseId });
  }
}
