import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { enqueue } from '@/lib/jobs/queue';
import { allowedMachine } from './machine';
import { tellTranslators } from './tell-translators';

const aMinute = 60_000;
const ago = (minutes: number) => new Date(now().getTime() - minutes * aMinute);
const most = 200;

/** Who has waited this long for a machine is given to people. */
const machineMinutes = 120;

async function handOver(tx: Tx) {
  const given = await tx.translation.updateManyAndReturn({
    where: { state: 'waiting', needsHuman: false, askedAt: { lt: ago(machineMinutes) } },
    data: { needsHuman: true },
    select: { id: true },
  });
  for (const { id } of given) await enqueue(tx, tellTranslators, { translationId: id });
}

/** The texts that wait for a machine which is there again, oldest first; none while it rests. */
export const waitingForMachine = () =>
  asActor(theSystem, async (tx) => {
    await handOver(tx);
    const machine = await allowedMachine(tx);
    if (!machine || machine.rests) return [];
    const waiting = await tx.translation.findMany({
      where: { state: 'waiting', refusals: { lt: 2 }, askedAt: { lt: ago(1) } },
      orderBy: { askedAt: 'asc' },
      take: most,
      select: { id: true },
    });
    return waiting.map(({ id }) => id);
  });
