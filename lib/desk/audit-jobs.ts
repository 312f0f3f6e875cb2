import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { publishHeads, readHeads } from '@/lib/audit/heads';
import { sealTrail } from '@/lib/audit/seal-trail';
import { verifyTrail } from '@/lib/audit/verify-trail';
import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { defineJob } from '@/lib/jobs/define-job';
import { queueMail } from '@/lib/mail/queue-mail';

export const sealAudit = defineJob({
  name: 'audit.seal',
  payload: z.object({}),
  every: '*/5 * * * *',
  async run() {
    await sealTrail();
    await publishHeads();
  },
});

/** The whole trail, every night; what it found is shown to administrators, who are called if something is broken. */
export const checkAudit = defineJob({
  name: 'audit.check',
  payload: z.object({}),
  every: '40 3 * * *',
  retry: { expireInSeconds: 3600 },
  async run() {
    const { seals, entries, broken } = await verifyTrail(readHeads());
    await asActor(theSystem, async (tx) => {
      const found = { seals, entries, broken: broken ?? Prisma.DbNull };
      await tx.auditCheck.createMany({ data: { id: newId(), at: now(), ...found } });
      if (broken) await callAdministrators(tx);
    });
  },
});

async function callAdministrators(tx: Tx) {
  const staff = await tx.account.findMany({
    where: { kind: 'staff', suspendedAt: null, staff: { role: 'administrator' }, email: { not: null } },
    select: { email: true, locale: true },
  });
  for (const { email, locale } of staff)
    await queueMail(tx, { template: 'trailBroken', to: { email: email!, locale } });
}
