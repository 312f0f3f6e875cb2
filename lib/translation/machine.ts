import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { configuredProvider } from './provider';

/** So many failures in a row, and the machine is left alone for a while. */
const tolerated = 3;
const restMinutes = 2;

/** The machine that an administrator has trusted with clinical text, or none. */
export async function allowedMachine(tx: Tx) {
  const provider = configuredProvider();
  if (!provider) return null;
  const known = await tx.translationProvider.findUnique({ where: { host: provider.host } });
  if (!known?.mayHaveClinical) return null;
  return { provider, rests: known.restsUntil !== null && known.restsUntil > now() };
}

export const noteAnswer = (tx: Tx, host: string) =>
  tx.translationProvider.updateMany({
    where: { host, OR: [{ failures: { gt: 0 } }, { restsUntil: { not: null } }] },
    data: { failures: 0, restsUntil: null },
  });

/** After the rest one failure is enough for the next one. */
export async function noteFailure(tx: Tx, host: string) {
  const { failures } = await tx.translationProvider.update({
    where: { host },
    data: { failures: { increment: 1 } },
    select: { failures: true },
  });
  if (failures < tolerated) return;
  const restsUntil = new Date(now().getTime() + restMinutes * 60_000);
  await tx.translationProvider.update({ where: { host }, data: { restsUntil } });
}
