import { actingFor, audienceOf } from '@/lib/care-journey/audience';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { about, type EventCode } from './events';
import { type Reachable, reachable } from './reach';

const atWork = { kind: 'staff', suspendedAt: null } as const;

/** Warning signs are everybody's on the desk; all else is the coordinator's who leads the case, or everybody's while nobody does. */
async function staffOf(tx: Tx, caseId: string, event: EventCode) {
  const { coordinatorId } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { coordinatorId: true } });
  const owner = about(event).urgent || !coordinatorId ? null : { ...atWork, id: coordinatorId };
  const ofOwner = owner ? await tx.account.findMany({ where: owner, select: { id: true } }) : [];
  if (ofOwner.length > 0) return ofOwner;
  return tx.account.findMany({ where: { ...atWork, staff: { role: 'coordinator' } }, select: { id: true } });
}

function idsOf(tx: Tx, caseId: string, event: EventCode): Promise<{ id: string }[]> {
  const { hears } = about(event);
  if (hears === 'staff') return staffOf(tx, caseId, event);
  return hears === 'acting' ? actingFor(tx, caseId) : audienceOf(tx, caseId, hears.topic);
}

const hasStopped = ({ noticePreference }: Reachable, event: EventCode) =>
  !about(event).kept && Boolean(noticePreference?.stopped.includes(event));

/** Who hears of this at this moment: in scope, not held, not revoked, at work, and not weary of it. */
export async function hearersOf(tx: Tx, caseId: string, event: EventCode): Promise<Reachable[]> {
  const ids = (await idsOf(tx, caseId, event)).map(({ id }) => id);
  const all = await tx.account.findMany({ where: { id: { in: ids } }, select: reachable, orderBy: { id: 'asc' } });
  return all.filter((one) => !hasStopped(one, event));
}

const family = ['parent', 'guardian', 'spouse', 'child', 'sibling'] as const;

/** Whom the patient's people named to hear difficult news first: `decisions.toldFirst` of the inquiry. */
export async function firstToHear(tx: Tx, caseId: string) {
  const { patient, inquiry } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      inquiry: { select: { answers: true } },
      patient: { select: { capacities: { orderBy: { createdAt: 'asc' } } } },
    },
  });
  const held = patient.capacities.filter(({ endsAt }) => !endsAt || endsAt > now());
  const answers = inquiry?.answers as { decisions?: { toldFirst?: string } } | undefined;
  const first = {
    patient: held.filter(({ kind }) => kind === 'self'),
    writer: held.slice(0, 1),
    family: held.filter(({ kind }) => (family as readonly string[]).includes(kind)),
  }[answers?.decisions?.toldFirst ?? ''];
  return new Set((first ?? []).map(({ accountId }) => accountId));
}
