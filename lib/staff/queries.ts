import { type Actor, idOf, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { totpSecretOfLink, totpUri } from '@/lib/accounts/one-time-codes';
import { newPasskeyOptions } from '@/lib/accounts/passkey-options';
import { sessionsOf } from '@/lib/accounts/queries';
import { readId } from '@/lib/accounts/read-id';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { openRecoveries } from './hold-recovery';
import { openBeginning } from './open-beginning';
import { openInvitation } from './open-invitation';
import { openRecovery } from './open-recovery';

const most = 500;

const member = {
  id: true,
  email: true,
  writtenName: true,
  locale: true,
  suspendedAt: true,
  lastSignInAt: true,
  staff: { select: { role: true } },
} satisfies Prisma.AccountSelect;

const shown = ({ staff, ...row }: Prisma.AccountGetPayload<{ select: typeof member }>) => ({
  ...row,
  role: staff!.role,
});

export type Member = ReturnType<typeof shown>;

const isStaff = { kind: 'staff', staff: { isNot: null } } as const;

/** Everybody who works here, and who is asked to. */
export const listStaff = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const rows = await tx.account.findMany({
      where: isStaff,
      select: member,
      orderBy: [{ writtenName: 'asc' }, { id: 'asc' }],
      take: most,
    });
    const invitations = await tx.staffInvitation.findMany({
      where: { acceptedAt: null, withdrawnAt: null },
      select: { id: true, email: true, name: true, role: true, createdAt: true, expiresAt: true },
      orderBy: { createdAt: 'desc' },
      take: most,
    });
    return { members: rows.map(shown), invitations };
  });

export type OpenInvitation = Awaited<ReturnType<typeof listStaff>>['invitations'][number];

/** @throws Problem `notFound` */
export const findMember = (actor: Actor, staffId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const row = await tx.account.findUnique({ where: { id: readId(staffId), ...isStaff }, select: member });
    if (!row) throw new Problem('notFound');
    const [sessions, beginning] = [await sessionsOf(tx, row.id), await beginningOf(tx, row.id)];
    return { ...shown(row), isSelf: row.id === idOf(actor), sessions, beginning };
  });

const confirmed = { where: { withdrawnAt: null }, select: { accountId: true, signedAs: true } } as const;

/** Where an administrator lets the member begin again: until when, and how far that has come. */
async function beginningOf(tx: Tx, accountId: string) {
  const found = await tx.factorRecovery.findFirst({
    where: { ...openRecoveries(), accountId, beganById: { not: null } },
    select: { expiresAt: true, linkId: true, beganBy: { select: { writtenName: true } }, consents: confirmed },
  });
  if (!found) return null;
  const { expiresAt, linkId, beganBy, consents } = found;
  const signedBy = consents.map(({ signedAs }) => signedAs);
  return { expiresAt, hasBegun: linkId !== null, givenBy: beganBy!.writtenName, signedBy };
}

export type OpenBeginning = NonNullable<Awaited<ReturnType<typeof beginningOf>>>;

/** Open requests of colleagues for a new second factor, with who has confirmed. */
export const listRecoveries = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'recovery.consent');
    const rows = await tx.factorRecovery.findMany({
      where: { ...openRecoveries(), accountId: { not: idOf(actor)! } },
      select: {
        id: true,
        askedAt: true,
        expiresAt: true,
        linkId: true,
        account: { select: { writtenName: true, email: true, staff: { select: { role: true } } } },
        beganBy: { select: { id: true, writtenName: true } },
        consents: confirmed,
      },
      orderBy: { askedAt: 'asc' },
      take: most,
    });
    return rows.map(({ linkId, account, beganBy, consents, ...row }) => ({
      ...row,
      /** The link went out; or, where an administrator lets the member begin again, it was used. */
      isSent: linkId !== null,
      givenBy: beganBy?.writtenName ?? null,
      isGivenByMe: beganBy?.id === idOf(actor),
      name: account.writtenName,
      email: account.email,
      role: account.staff!.role,
      signedBy: consents.map(({ signedAs }) => signedAs),
      isMine: consents.some(({ accountId }) => accountId === idOf(actor)),
    }));
  });

export type OpenRecovery = Awaited<ReturnType<typeof listRecoveries>>[number];

type Asked = { id: string; linkId: string; email: string; name: string };

/** What the page of a mailed link offers as a second factor: a secret for an authenticator, and a passkey. */
async function offered({ id, linkId, email, name }: Asked) {
  const secret = totpSecretOfLink(linkId);
  const passkey = await newPasskeyOptions(`link ${linkId}`, { id, email, name });
  return { name, email, secret, uri: totpUri(secret, email), passkey };
}

export type OfferedFactor = Awaited<ReturnType<typeof offered>>;

/** Whom an invitation is for; `null` where its link opens nothing. */
export const readInvitation = (token: string) =>
  orNull(async () => {
    const found = await asActor(theSystem, (tx) => openInvitation(tx, token));
    const { id, linkId, email, name, role, passwordHash } = found;
    return { role, hasPassword: passwordHash !== null, ...(await offered({ id, linkId, email, name })) };
  });

/** Whose second factor is to be replaced; `null` where the link opens nothing. */
export const readRecovery = (token: string) =>
  orNull(async () => {
    const { linkId, account } = await asActor(theSystem, (tx) => openRecovery(tx, token));
    return offered({ id: account.id, linkId, email: account.email!, name: account.writtenName });
  });

/** Whether the link of a new beginning opens anything. */
export const readBeginning = (token: string) =>
  orNull(async () => {
    const { account } = await asActor(theSystem, (tx) => openBeginning(tx, token));
    return { email: account.email! };
  });

async function orNull<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Problem) return null;
    throw fault;
  }
}
