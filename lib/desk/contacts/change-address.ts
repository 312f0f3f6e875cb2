import { linkRow } from '@/lib/accounts/links';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import type { CaseOnDesk } from '@/lib/desk/queries';
import { queueMail } from '@/lib/mail/queue-mail';

const aWeek = 7 * 24 * 3_600_000;

type Account = CaseOnDesk['patient']['capacities'][number]['account'];

/** The account of the new address: one that is there, unchanged, or one made from what is known of the writer. */
async function accountAt(tx: Tx, email: string, writer: Account) {
  const where = { kind_email: { kind: 'person' as const, email } };
  const known = await tx.account.findUnique({ where, select: { id: true } });
  if (known) return known.id;
  const { id: _, emailConfirmedAt: __, suspendedAt: ___, ...facts } = writer;
  const account = { ...facts, id: newId(), kind: 'person' as const, email, createdAt: now() };
  return (await tx.account.create({ data: account, select: { id: true } })).id;
}

/** Nobody proved the new address yet: its owner gets the link that proves it, and the links to the old one die. */
async function askNewAddress(
  tx: Tx,
  on: { id: string; reference: string },
  accountId: string,
  to: Account & { email: string },
) {
  await tx.oneTimeLink.updateMany({
    where: { caseId: on.id, purpose: 'confirmAddress', usedAt: null },
    data: { usedAt: now() },
  });
  const expiresAt = new Date(now().getTime() + aWeek);
  const link = linkRow({ purpose: 'confirmAddress', accountId, caseId: on.id, expiresAt });
  await tx.oneTimeLink.create({ data: link, select: { id: true } });
  const values = { reference: on.reference, timeZone: to.timeZone };
  await queueMail(tx, { template: 'addressChanged', to, values, linkId: link.id, caseId: on.id });
}

/**
 * The case goes to the account of another address; what the old account followed otherwise stays with it. Until the new
 * address is proved, nobody reads the case by it.
 */
export async function changeAddress(tx: Tx, on: CaseOnDesk, email: string) {
  const capacity = on.patient.capacities[0]!;
  const before = capacity.account.email ?? '';
  if (email === before) return { before, after: email };
  const accountId = await accountAt(tx, email, capacity.account);
  const taken = await tx.capacity.findFirst({ where: { accountId, patientId: on.patientId }, select: { id: true } });
  if (taken) await tx.capacity.update({ where: { id: capacity.id }, data: { endsAt: now() }, select: { id: true } });
  else
    await tx.capacity.update({
      where: { id: capacity.id },
      data: { accountId, confirmedAt: null },
      select: { id: true },
    });
  // A phrase opens the account that it stands for: it must never come to stand for the account of an address.
  await tx.case.update({ where: { id: on.id }, data: { phraseHash: null }, select: { id: true } });
  await askNewAddress(tx, on, accountId, { ...capacity.account, email });
  return { before, after: email };
}
