import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { type FoundCase, findCase } from '@/lib/access/find-case';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { routing } from '@/lib/i18n/routing';

/** The languages of those who act for the patient. One whose address is not confirmed yet will read it too. */
export async function patientLanguages(tx: Tx, { patientId }: Pick<FoundCase, 'patientId'>) {
  const notOver = { OR: [{ endsAt: null }, { endsAt: { gt: now() } }] };
  const readers = await tx.account.findMany({
    where: { suspendedAt: null, capacities: { some: { patientId, ...notOver } } },
    select: { locale: true },
  });
  return [...new Set(readers.map(({ locale }) => locale))];
}

/** The language of the coordinator who answers; before there is one, that of the desk. */
export async function deskLanguage(tx: Tx, { coordinatorId }: Pick<FoundCase, 'coordinatorId'>) {
  if (!coordinatorId) return routing.defaultLocale;
  const { locale } = await tx.account.findUniqueOrThrow({ where: { id: coordinatorId }, select: { locale: true } });
  return locale;
}

/** For the page that writes to them. */
export const readPatientLanguages = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => patientLanguages(tx, await findCase(tx, actor, reference)));
