import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { allowing } from './schema';

/** An administrator says whether this machine may have clinical text; another address is another machine. */
export const allowProvider = (actor: Actor, { host, allowed }: z.output<typeof allowing>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translation.allow');
    const decided = { mayHaveClinical: allowed === 'yes', decidedById: idOf(actor), decidedAt: now() };
    await tx.translationProvider.upsert({
      where: { host },
      create: { host, ...decided },
      update: { ...decided, failures: 0, restsUntil: null },
      select: { host: true },
    });
    await record(tx, actor, 'translation.providerDecided', { host, allowed });
  });
