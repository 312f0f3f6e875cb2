import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { createStaff } from '@/lib/accounts/create-staff';
import { type NewStaff, newStaff } from '@/lib/accounts/schema';
import { StaffRole } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { locales } from '@/lib/i18n/locales';
import { referenceAlphabet } from '@/lib/people/references';

/** What stops this script with a sentence and no stack. */
class Refusal extends Error {}

const usage = `npm run admin -- create --email kim@hospital.example --name "Kim Rivera" --role coordinator [--locale en] [--zone America/Los_Angeles]`;

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

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.join(' ') === 'create') return values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
  throw new Refusal(`Say what to do:\n${usage}`);
}

function readStaff({ zone = hospital.timeZone, locale = 'en', ...rest }: ReturnType<typeof readArguments>) {
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

async function create() {
  const staff = readStaff(readArguments());
  await refuseTaken(staff);
  const password = newPassword();
  const { totpUri, totpSecret, recoveryCodes } = await createStaff(staff, password);
  console.log(`${staff.name} may now sign in at ${env.APP_URL}/${staff.locale}/sign-in/staff as ${staff.role}.
This is shown once. Please hand it over in person or by another safe way.

Address        ${staff.email}
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
  await create();
  process.exit(0);
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}
