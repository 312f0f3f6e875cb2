import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { type CaseOnDesk, caseOnDesk } from '@/lib/desk/queries';
import { changeAddress } from './change-address';
import { corrections } from './changes';
import type { Correctable } from './steps';

type Typed = Record<string, unknown> & { because: string; seen?: string };

async function write(tx: Tx, on: CaseOnDesk, step: Correctable, typed: Typed) {
  if (step === 'reach') return changeAddress(tx, on, String(typed.email));
  const { patient, account, before, after } = corrections[step](on.patient, typed);
  if (patient) await tx.patient.update({ where: { id: on.patientId }, data: patient, select: { id: true } });
  const { accountId } = on.patient.capacities[0]!;
  if (account) await tx.account.update({ where: { id: accountId }, data: account, select: { id: true } });
  return { before, after };
}

/** A fact about patient or writer is corrected; what it was before, who corrected it and why are kept. */
export const correctContact = (actor: Actor, reference: string, step: Correctable, typed: Typed) =>
  change(actor, 'contact.correct', reference, async (tx, { id }) => {
    await refuseStale(tx, actor, id, typed.seen);
    const { before, after } = await write(tx, await caseOnDesk(tx, id), step, typed);
    if (before === after) return;
    const row = { id: newId(), caseId: id, field: step, before, after, because: typed.because };
    await tx.contactChange.create({
      data: { ...row, changedById: idOf(actor)!, changedAt: now() },
      select: { id: true },
    });
    await record(tx, actor, 'contact.corrected', { caseId: id, field: step, changeId: row.id });
  });
