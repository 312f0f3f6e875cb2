import { now } from '@/lib/clock';
import type { AccountKind } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import { hashOf } from '@/lib/secrets';
import type { Arrival } from './arrival';
import { networkOf } from './network-of';

type Owner = { id: string; kind: AccountKind; email: string | null; locale: string; timeZone: string };

/** The first browser of an account is no news; each later one that is new is told by mail. */
export async function rememberDevice(tx: Tx, owner: Owner, { device, browser, system, address }: Arrival) {
  if (!device) return;
  const at = now();
  const seen = { browser, system, network: networkOf(address), lastAt: at };
  const mine = { accountId: owner.id, hash: hashOf(device) };
  const { count } = await tx.knownDevice.updateMany({ where: mine, data: seen });
  if (count > 0) return;
  const isFirst = (await tx.knownDevice.count({ where: { accountId: owner.id } })) === 0;
  await tx.knownDevice.createMany({ data: { ...mine, ...seen, id: newId(), firstAt: at }, skipDuplicates: true });
  if (!isFirst) await tellOwner(tx, owner, seen);
}

type Seen = { browser: string | null; system: string | null; network: string | null; lastAt: Date };

async function tellOwner(tx: Tx, { kind, email, locale, timeZone }: Owner, { browser, system, network, lastAt }: Seen) {
  if (!email) return;
  const values = {
    kind,
    browser: [browser, system].filter(Boolean).join(', ') || '–',
    place: network ?? '–',
    dueAt: lastAt.toISOString(),
    timeZone,
  };
  await queueMail(tx, { template: 'newSignIn', to: { email, locale }, values });
}
