import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { totpUri } from './one-time-codes';
import { offeredSecret } from './own-authenticator';
import { alive } from './sessions';

/** The reader's own zone and language. */
export const readOwnSettings = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx.account.findUniqueOrThrow({
      where: { id: idOf(actor) ?? undefined },
      select: { timeZone: true, locale: true, writtenName: true },
    }),
  );

const most = 100;

const shown = {
  id: true,
  tokenHash: true,
  createdAt: true,
  lastSeenAt: true,
  how: true,
  browser: true,
  system: true,
  network: true,
} satisfies Prisma.SessionSelect;

/** The sessions of an account that are alive and whole, the latest first; `heldToken` tells which is the reader's own. */
export async function sessionsOf(tx: Tx, accountId: string, heldToken?: string) {
  const where = { accountId, ...alive(), OR: [{ kind: 'person' as const }, { mfaAt: { not: null } }] };
  const rows = await tx.session.findMany({ where, select: shown, orderBy: { createdAt: 'desc' }, take: most });
  const own = heldToken && hashOf(heldToken);
  return rows.map(({ tokenHash, ...row }) => ({ ...row, isThisOne: tokenHash === own }));
}

export type ShownSession = Awaited<ReturnType<typeof sessionsOf>>[number];

const devicesOf = (tx: Tx, accountId: string) =>
  tx.knownDevice.findMany({
    where: { accountId },
    select: { id: true, browser: true, system: true, network: true, firstAt: true, lastAt: true },
    orderBy: { lastAt: 'desc' },
    take: most,
  });

export type ShownDevice = Awaited<ReturnType<typeof devicesOf>>[number];

/** Where the reader is signed in, and with which browsers they ever were. */
export const readOwnSessions = (actor: Actor, heldToken?: string) =>
  asActor(actor, async (tx) => {
    const id = idOf(actor)!;
    return { sessions: await sessionsOf(tx, id, heldToken), devices: await devicesOf(tx, id) };
  });

/** What a member of staff signs in with. */
export const readOwnFactors = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    const id = idOf(actor)!;
    const account = await tx.account.findUniqueOrThrow({
      where: { id },
      select: {
        email: true,
        writtenName: true,
        staff: { select: { role: true, totpConfirmedAt: true, passwordHash: true } },
        passkeys: {
          select: { id: true, credentialId: true, name: true, createdAt: true, lastUsedAt: true },
          orderBy: { createdAt: 'asc' },
        },
        identities: { select: { id: true } },
      },
    });
    const { staff, ...shownOfIt } = account;
    const app = { since: staff!.totpConfirmedAt, isOffered: staff!.passwordHash !== null };
    const codesLeft = await tx.recoveryCode.count({ where: { accountId: id, usedAt: null } });
    return { id, ...shownOfIt, app, codesLeft };
  });

/** A new authenticator for the reader, who may have one already. @throws Problem `notFound` without a password, which comes first */
export const offerAuthenticator = (actor: Actor, sessionToken: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    const where = { id: idOf(actor)!, staff: { passwordHash: { not: null } } };
    const account = await tx.account.findFirst({ where, include: { staff: true } });
    if (!account) throw new Problem('notFound');
    const secret = await offeredSecret(tx, account.id, sessionToken);
    return { secret, uri: totpUri(secret, account.email!), replaces: account.staff!.totpConfirmedAt !== null };
  });

export type OwnFactors = Awaited<ReturnType<typeof readOwnFactors>>;
