import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askIdentity, proveIdentity } from '@/lib/accounts/prove-identity';
import { signInByIdentity } from '@/lib/accounts/sign-in-by-identity';
import { readSession } from '@/lib/auth/session-rows';
import { joinByIdentity } from '@/lib/staff/join-by-identity';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { anArrival } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { startProvider } from '@/tests/support/provider';
import { aColleague, anInvitation } from '@/tests/support/staff';

const port = await vi.hoisted(async () => {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port: free } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  process.env.OIDC_ISSUER = `http://127.0.0.1:${free}`;
  process.env.OIDC_CLIENT_ID = 'homeward';
  process.env.OIDC_CLIENT_SECRET = 'a secret between the two';
  return free;
});

const held: { provider?: Awaited<ReturnType<typeof startProvider>> } = {};
const provider = () => held.provider!;

beforeAll(async () => {
  await expect(askIdentity()).rejects.toThrow('hospitalAway'); // before the provider is there: and it is asked again
  held.provider = await startProvider(port);
});
afterAll(() => provider().stop());

type Lies = Parameters<ReturnType<typeof provider>['visit']>[1];

/** There and back: who the provider says that somebody is. */
async function identity(lies: Lies = {}) {
  const { url, attempt } = await askIdentity();
  return proveIdentity(provider().visit(url, lies), attempt);
}

const as = (sub: string) => identity({ claims: { sub } });

const refusals = () =>
  db().auditEntry.findMany({
    where: { action: 'account.signInRefused', details: { path: ['by'], equals: 'hospital' } },
    orderBy: { id: 'asc' },
  });

const whyLast = async () => ((await refusals()).at(-1)?.details as { why?: string } | undefined)?.why;

test('the browser is sent with a state, a nonce and the hash of a verifier, and asks for a code', async () => {
  const { url, attempt } = await askIdentity();
  const asked = Object.fromEntries(url.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'homeward',
    redirect_uri: 'http://localhost:3000/api/sign-in/hospital/callback',
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  });
  expect(url.href).not.toContain(attempt.verifier);
});

test.each([
  ['another nonce', { claims: { nonce: 'of somebody else' } }, 'nonce'],
  ['another audience', { claims: { aud: 'another portal' } }, 'aud'],
  ['another issuer in the token', { claims: { iss: 'https://changed.example' } }, 'iss'],
  ['a token that ended', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }, 'exp'],
  ['another key', { signedBy: 'stranger' }, 'signature'],
  ['another issuer in the address', { issuer: 'https://changed.example' }, 'iss'],
] as const)('%s is refused, and the trail says why', async (_, lies, why) => {
  await expect(identity(lies)).rejects.toThrow('hospitalRefused');
  expect(await whyLast()).toBe(why);
});

test.each([false, undefined, 'true'])('an address that was not verified (%s) is refused', async (verified) => {
  await expect(identity({ claims: { email_verified: verified } })).rejects.toThrow('addressUnverified');
  expect(await whyLast()).toBe('email');
});

test('a code that comes a second time, or to another browser, is refused', async () => {
  const { url, attempt } = await askIdentity();
  const query = provider().visit(url);
  await proveIdentity(query, attempt);
  await expect(proveIdentity(query, attempt)).rejects.toThrow('hospitalRefused');
  expect(await whyLast()).toBe('invalid_grant');
  const other = await askIdentity();
  await expect(proveIdentity(provider().visit(url), other.attempt)).rejects.toThrow('hospitalRefused');
  expect(await whyLast()).toBe('state');
});

test('somebody who said no there is not signed in here', async () => {
  const { attempt } = await askIdentity();
  const query = `?${new URLSearchParams({ error: 'access_denied', state: attempt.state, iss: provider().url })}`;
  await expect(proveIdentity(query, attempt)).rejects.toThrow('hospitalRefused');
  expect(await whyLast()).toBe('access_denied');
});

test('a provider that answers with a fault is away, and nobody is blamed', async () => {
  const before = (await refusals()).length;
  await expect(identity({ status: 503 })).rejects.toThrow('hospitalAway');
  expect(await refusals()).toHaveLength(before);
});

test('an identity that nobody linked is nobody, though its address is that of staff', async () => {
  const member = await aColleague('coordinator');
  const stranger = await identity({ claims: { sub: 'stranger', email: member.email } });
  await expect(signInByIdentity(stranger, anArrival())).rejects.toThrow('identityUnknown');
  expect(await db().session.count({ where: { accountId: member.id } })).toBe(0);
});

test('who holds an invitation joins as who they are there, whatever address that has, and signs in from then on', async () => {
  const administrator = await aColleague('administrator');
  const invited = await anInvitation(administrator.actor, { role: 'nurseOnDuty' });
  const { token } = await joinByIdentity(invited.link.token, await as('grace'), anArrival());
  expect(await readSession(token)).toMatchObject({ actor: { kind: 'staff', id: invited.id, role: 'nurseOnDuty' } });
  const again = await signInByIdentity(await as('grace'), anArrival());
  expect(await readSession(again.token)).toMatchObject({ actor: { id: invited.id } });
  const account = await db().account.findUniqueOrThrow({ where: { id: invited.id }, include: { staff: true } });
  expect(account).toMatchObject({ email: invited.email, staff: { passwordHash: null, totpSecret: null } });
  await expect(joinByIdentity(invited.link.token, await as('another'), anArrival())).rejects.toThrow('alreadyUsed');
});

test('one identity is one member of staff', async () => {
  const administrator = await aColleague('administrator');
  const [one, other] = [await anInvitation(administrator.actor), await anInvitation(administrator.actor)];
  await joinByIdentity(one.link.token, await as('oscar'), anArrival());
  await expect(joinByIdentity(other.link.token, await as('oscar'), anArrival())).rejects.toThrow('identityTaken');
  expect(await db().account.count({ where: { id: other.id } })).toBe(0);
});

test('a subject of another issuer is somebody else', async () => {
  const administrator = await aColleague('administrator');
  const invited = await anInvitation(administrator.actor);
  await joinByIdentity(invited.link.token, await as('mei'), anArrival());
  const elsewhere = { ...(await as('mei')), issuer: 'https://changed.example' };
  await expect(signInByIdentity(elsewhere, anArrival())).rejects.toThrow('identityUnknown');
});

test('a suspended member is not let in by the hospital either', async () => {
  const administrator = await aColleague('administrator');
  const invited = await anInvitation(administrator.actor);
  await joinByIdentity(invited.link.token, await as('karim'), anArrival());
  await suspendStaff(administrator.actor, invited.id);
  await expect(signInByIdentity(await as('karim'), anArrival())).rejects.toThrow('identityUnknown');
});
