import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

export const topics = ['journey', 'appointments', 'procedureUpdates', 'documents', 'finance', 'messages'] as const;
export type Topic = (typeof topics)[number];

const notOver = () => ({ OR: [{ endsAt: null }, { endsAt: { gt: now() } }] });

/** A capacity before its confirmation counts too: the mail that asks for it goes to the same address. */
const actsFor = (caseId: string) => ({
  capacities: { some: { ...notOver(), patient: { cases: { some: { id: caseId } } } } },
});

const follows = (caseId: string, topic: Topic) => ({
  follows: {
    some: {
      caseId,
      scope: { has: topic },
      revokedAt: null,
      AND: [notOver(), { OR: [{ heldUntil: null }, { heldUntil: { lte: now() } }] }],
    },
  },
});

const reached = { id: true, email: true, locale: true, timeZone: true } as const;

/** The patient, and whoever acts for them. */
export const actingFor = (tx: Tx, caseId: string) =>
  tx.account.findMany({
    where: { kind: 'person', suspendedAt: null, ...actsFor(caseId) },
    select: reached,
    orderBy: { id: 'asc' },
  });

/** Who hears of this topic of a case: those who act for the patient, and followers whose scope holds it. */
export const audienceOf = (tx: Tx, caseId: string, topic: Topic) =>
  tx.account.findMany({
    where: { kind: 'person', suspendedAt: null, OR: [actsFor(caseId), follows(caseId, topic)] },
    select: reached,
    orderBy: { id: 'asc' },
  });
