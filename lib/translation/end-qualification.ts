import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { endingQualification } from './schema';

/** What was signed before stays signed. */
export const endQualification = (actor: Actor, ended: z.output<typeof endingQualification>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translators.keep');
    await tx.translatorLanguage.updateMany({ where: { ...ended, endedAt: null }, data: { endedAt: now() } });
    await record(tx, actor, 'translator.disqualified', ended);
  });
