import { expect, test } from 'vitest';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { browserFamily } from '@/lib/accounts/browser-family';
import { endOwnSession } from '@/lib/accounts/end-own-session';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { networkOf } from '@/lib/accounts/network-of';
import { readOwnFactors, readOwnSessions } from '@/lib/accounts/queries';
import { renewRecoveryCodes } from '@/lib/accounts/renew-recovery-codes';
import { signInByLink } from '@/lib/accounts/sign-in-by-link';
import { addressBlock } from '@/lib/auth/address-block';
import { readSession } from '@/lib/auth/session-rows';
import { compose } from '@/lib/mail/compose';
import { aLink, anArrival, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague, codeOf, halfOf, wholeOf } from '@/tests/support/staff';

const noticesTo = (recipient: string) => db().mail.findMany({ where: { recipient, template: 'newSignIn' } });

const signIn = async (person: { id: string }, arrival = anArrival()) =>
  signInByLink(await aLink({ purpose: 'signIn', accountId: person.id }), arrival);

test('the first browser is no news, a new one is told by mail, in the language of its reader', async () => {
  const person = await aPerson();
  const home = anArrival({ browser: 'Safari', system: 'iOS' });
  await signIn(person, home);
  await signIn(person, home);
  expect(await noticesTo(person.email!)).toEqual([]);
  await signIn(person, anArrival({ browser: 'Chrome', system: 'Windows', address: '203.0.113.77' }));
  const [notice, ...more] = await noticesTo(person.email!);
  expect(more).toEqual([]);
  const { text, locale } = await compose(notice!);
  expect(locale).toBe('ar');
  expect(text).toContain('Chrome, Windows');
  expect(text).toContain('203.0.113.0/24');
  expect(text).not.toContain('203.0.113.77');
  expect(text).toContain('/ar/account');
});

test('staff are told as well, and their page is on the desk', async () => {
  const member = await aColleague('coordinator');
  await wholeOf(member);
  await giveSecondFactor((await halfOf(member.email)).token, member.recoveryCodes[0]!, anArrival());
  const [notice] = await noticesTo(member.email);
  expect((await compose(notice!)).text).toContain('/en/desk/account');
});

test('who has no address cannot be told, and signs in all the same', async () => {
  const person = await aPerson({ email: null });
  await signIn(person);
  await expect(signIn(person)).resolves.toBeTruthy();
});

test('the token of a browser is stored as a hash', async () => {
  const [person, arrival] = [await aPerson(), anArrival()];
  await signIn(person, arrival);
  const rows = await db().knownDevice.findMany({ where: { accountId: person.id } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(arrival.device);
});

test('a person sees where they are signed in, and ends one of their own sessions', async () => {
  const [person, stranger] = [await aPerson(), await aPerson()];
  const actor: Actor = { kind: 'person', id: person.id, follows: [] };
  const [here, there] = [await signIn(person), await signIn(person, anArrival({ browser: null, system: null }))];
  await signIn(stranger);
  const { sessions, devices } = await readOwnSessions(actor, here.token);
  expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
  expect(sessions.map(({ how }) => how)).toEqual(['link', 'link']);
  expect(devices).toHaveLength(2);
  expect(JSON.stringify({ sessions, devices })).not.toMatch(/hash/i);
  await endOwnSession(actor, sessions.find(({ isThisOne }) => !isThisOne)!.id);
  expect(await readSession(there.token)).toBeNull();
  expect(await readSession(here.token)).not.toBeNull();
});

test('nobody ends somebody else’s session, and an id that is none is not found', async () => {
  const [person, stranger] = [await aPerson(), await aPerson()];
  const { token } = await signIn(person);
  const { id } = await db().session.findFirstOrThrow({ where: { accountId: person.id } });
  const actor: Actor = { kind: 'person', id: stranger.id, follows: [] };
  await expect(endOwnSession(actor, id)).rejects.toThrow('notFound');
  await expect(endOwnSession(actor, 'x')).rejects.toThrow('notFound');
  await expect(endOwnSession({ kind: 'visitor' }, id)).rejects.toThrow('signInAgain');
  expect(await readSession(token)).not.toBeNull();
});

test('new recovery codes replace the old ones', async () => {
  const member = await aColleague('coordinator');
  const codes = await renewRecoveryCodes(member.actor);
  expect((await readOwnFactors(member.actor)).codesLeft).toBe(10);
  const give = async (code: string) => giveSecondFactor((await halfOf(member.email)).token, code);
  await expect(give(member.recoveryCodes[0]!)).rejects.toThrow('wrongCode');
  await expect(give(codes[0]!)).resolves.toBeTruthy();
  expect((await readOwnFactors(member.actor)).codesLeft).toBe(9);
  const person = await aPerson();
  await expect(renewRecoveryCodes({ kind: 'person', id: person.id, follows: [] })).rejects.toThrow('notFound');
});

test('a member whose phone is two hours off is told so, and the trail has the try', async () => {
  const member = await aColleague('coordinator');
  const late = codeOf(member.totpSecret, -7200);
  await expect(giveSecondFactor((await halfOf(member.email)).token, late)).rejects.toThrow('clockMayBeWrong');
  const tries = { action: 'account.signInRefused', details: { path: ['accountId'], equals: member.id } };
  expect(await asActor(theSystem, (tx) => tx.auditEntry.count({ where: tries }))).toBe(1);
});

test.each([
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1', 'Safari', 'iOS'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (Linux; Android 13) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['curl/8.5.0', null, null],
  ['<script>alert(1)</script>', null, null],
])('%s is called as a person would', (userAgent, browser, system) => {
  expect(browserFamily(userAgent)).toEqual({ browser, system });
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::/48'],
  ['::1', null],
  ['nonsense', null],
])('the address %s is shown as %s', (address, network) => {
  expect(networkOf(addressBlock(address, 0))).toBe(network);
});
