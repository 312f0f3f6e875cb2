import { onDuty } from '@/lib/accounts/duty';
import { actingFor, audienceOf } from '@/lib/care-journey/audience';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { coordinators, leads, ownerOf } from './colleagues';
import { about, type EventCode, stoppedBy } from './events';
import { type Reachable, reachable } from './reach';

type Ids = Promise<{ id: string }[]>;

/** Warning signs are for whoever is on duty, and for every coordinator. */
const firstOnDuty = async (tx: Tx) => [...(await onDuty(tx, 'first')), ...(await coordinators(tx))];

const named = (tx: Tx, ids: string[]) =>
  tx.account.findMany({ where: { id: { in: ids }, kind: 'staff', suspendedAt: null }, select: { id: true } });

function idsOf(tx: Tx, caseId: string, event: EventCode, ids: string[]): Ids {
  const { hears } = about(event);
  if (typeof hears === 'object') return audienceOf(tx, caseId, hears.topic);
  const ways: Record<typeof hears, () => Ids> = {
    acting: () => actingFor(tx, caseId),
    owner: () => ownerOf(tx, caseId),
    leads: () => leads(tx),
    firstOnDuty: () => firstOnDuty(tx),
    secondOnDuty: () => onDuty(tx, 'second'),
    named: () => named(tx, ids),
  };
  return ways[hears]();
}

function hasStopped({ noticePreference }: Reachable, event: EventCode) {
  const choice = stoppedBy(event);
  return choice !== null && Boolean(noticePreference?.stopped.includes(choice));
}

/** Who hears of this at this moment: in scope, not held, not revoked, at work, and not weary of it. `ids` are those named. */
export async function hearersOf(tx: Tx, caseId: string, event: EventCode, ids: string[] = []): Promise<Reachable[]> {
  const hearers = (await idsOf(tx, caseId, event, ids)).map(({ id }) => id);
  const all = await tx.account.findMany({ where: { id: { in: hearers } }, select: reachable, orderBy: { id: 'asc' } });
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
