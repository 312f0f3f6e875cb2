import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { createStaff, type StaffSecrets } from '@/lib/accounts/create-staff';
import { type NewStaff, newStaff } from '@/lib/accounts/schema';
import { StaffRole } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import { hospital } from '@/lib/hospital/profile';
import { locales } from '@/lib/i18n/locales';
import { referenceAlphabet } from '@/lib/people/references';
import { restoreStaff } from '@/lib/staff/restore-staff';

/** What stops this script with a sentence and no stack. */
class Refusal extends Error {}

const usage = `npm run admin -- create --email kim@hospital.example --name "Kim Rivera" --role coordinator [--locale en] [--zone America/Los_Angeles]
npm run admin -- restore --email kim@hospital.example`;

const words: Record<string, [option: string, sentence: string]> = {
  email: ['--email', 'must be an e-mail address, such as kim@hospital.example'],
  name: ['--name', 'must be the name of the person, of at most 200 characters'],
  role: ['--role', `must be one of ${Object.values(StaffRole).join(', ')}`],
  locale: ['--locale', `must be one of ${locales.join(', ')}`],
  timeZone: ['--zone', 'must be a time zone, such as America/Los_Angeles'],
};

const options = Object.fromEntries(
  ['email', 'name', 'role', 'locale', 'zone'].map((name) => [name, { type: 'string' }] as const),
);

const verbs = ['create', 'restore'] as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const verb = verbs.find((known) => known === positionals.join(' '));
    if (verb) return { verb, values };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
  throw new Refusal(`Say what to do:\n${usage}`);
}

type Values = ReturnType<typeof readArguments>['values'];

function readStaff({ zone = hospital.timeZone, locale = 'en', ...rest }: Values) {
  const parsed = newStaff.safeParse({ ...rest, locale, timeZone: zone });
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  throw new Refusal([...wrong.map((name) => words[name]!.join(' ')), usage].join('\n'));
}

/** Twenty characters that nobody mistakes for others, 90 bits, in groups of five. */
const newPassword = () => Array.from({ length: 4 }, () => Array.from({ length: 5 }, letter).join('')).join('-');
const letter = () => referenceAlphabet[randomInt(referenceAlphabet.length)]!;

async function refuseTaken({ email }: NewStaff) {
  const where = { kind_email: { kind: 'staff', email } } as const;
  const taken = await asActor(theSystem, (tx) => tx.account.findUnique({ where }));
  if (taken) throw new Refusal(`There is a member of staff with the address ${email} already.`);
}

async function create(values: Values) {
  const staff = readStaff(values);
  await refuseTaken(staff);
  const password = newPassword();
  const secrets = await createStaff(staff, password);
  show(`${staff.name} may now sign in at ${signInPage(staff.locale)} as ${staff.role}.`, staff, password, secrets);
}

/** For the only administrator who cannot get in; anybody else is let begin again by an administrator. */
async function restore(values: Values) {
  const parsed = newStaff.pick({ email: true }).safeParse(values);
  if (!parsed.success) throw new Refusal(`${words.email!.join(' ')}\n${usage}`);
  const password = newPassword();
  const secrets = await restoreStaff(parsed.data.email, password).catch(refuseUnknown);
  const done = `What opened the account before no longer works, and every session has ended. Sign in at ${signInPage('en')}.`;
  show(done, parsed.data, password, secrets);
}

function refuseUnknown(error: unknown): never {
  const code = error instanceof Problem ? error.code : null;
  if (code === 'notFound') throw new Refusal('There is no member of staff with this address.');
  if (code === 'memberSuspended') throw new Refusal('This member is suspended: an administrator must lift that first.');
  throw error;
}

const signInPage = (locale: string) => `${env.APP_URL}/${locale}/sign-in/staff`;

function show(done: string, { email }: { email: string }, password: string, secrets: StaffSecrets) {
  const { totpUri, totpSecret, recoveryCodes } = secrets;
  console.log(`${done}
This is shown once. Please hand it over in person or by another safe way.

Address        ${email}
Password       ${password}
Authenticator  ${totpSecret}
               ${totpUri}

${renderUnicodeCompact(totpUri, { border: 2 })}

Recovery codes, each good for one sign-in without the device:
${recoveryCodes.map((code) => `  ${code}`).join('\n')}`);
}

function sentenceOf(error: unknown) {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (error instanceof Refusal || name === 'WrongSetting') return message;
  if (code === 'P2002') return 'There is a member of staff with this address already.';
  if (code === 'P2021') return 'The database has no tables yet: run npm run migrate first.';
  if (code?.startsWith('P1') || code === 'P2010' || code === 'ECONNREFUSED')
    return 'The database cannot be reached at the address in DATABASE_URL.';
  return undefined;
}

try {
  const { verb, values } = readArguments();
  await { create, restore }[verb](values);
  process.exit(0);
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}
