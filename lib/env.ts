import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

type Source = Record<string, string | undefined>;

const withScheme = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)));
const postgres = withScheme('postgresql', 'postgres').refine((text) => new URL(text).pathname.length > 1);
const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
const asPostgres = 'must be an address such as postgresql://user:password@host:5432/database';

/** Each variable with what it must be: a refusal says that and never the value, which may be a secret. */
const variables = {
  PORT: [whole(1, 65535).default(3000), 'must be a port, a whole number from 1 to 65535'],
  DATABASE_URL: [postgres, asPostgres],
  DATABASE_OWNER_URL: [postgres.optional(), asPostgres],
  DATABASE_POOL: [whole(1, 500).default(10), 'must be a number of connections from 1 to 500'],
  LIVE_STREAMS: [whole(1, 100_000).default(2_000), 'must be a number of open pages from 1 to 100000'],
  SMTP_URL: [withScheme('smtp', 'smtps').optional(), 'must be an address such as smtp://user:password@host:587'],
  MAIL_FROM: [
    z
      .string()
      .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/)
      .optional(),
    'must be a mail address, with or without a name',
  ],
  AUDIT_HEADS_FILE: [z.string().optional(), 'must be the path of a file'],
  STORAGE_URL: [
    withScheme('file', 's3').refine(isStorage).default('file:.data/storage'),
    'must be file: with a folder, or an address such as s3://key:secret@host:9000/bucket?region=us-east-1',
  ],
  CLAMD_URL: [
    withScheme('tcp', 'unix').optional(),
    'must be an address such as tcp://host:3310 or unix:/run/clamd.sock',
  ],
  CLAMD_LARGEST_MB: [whole(1, 2_000).default(100), 'must be a number of megabytes from 1 to 2000'],
  SCAN: [z.enum(['required', 'off']).default('required'), 'must be required or off'],
  TRANSLATE_URL: [withScheme('http', 'https').optional(), 'must be an http or https address'],
  NOTICE_GATHER_SECONDS: [whole(0, 3600).default(120), 'must be a number of seconds from 0 to 3600'],
  NOTICE_WEBHOOK_URL: [withScheme('http', 'https').optional(), 'must be an http or https address'],
  NOTICE_WEBHOOK_SECRET: [z.string().min(32).optional(), 'must have at least 32 characters'],
  NOTICE_WEBHOOK_CHANNELS: [
    z
      .string()
      .regex(/^(sms|whatsapp)(,(sms|whatsapp))?$/)
      .default('sms,whatsapp')
      .transform((text) => text.split(',') as ('sms' | 'whatsapp')[]),
    'must be sms, whatsapp, or both with a comma',
  ],
  VAPID_PUBLIC_KEY: [
    z
      .string()
      .regex(/^[\w-]{87}$/)
      .optional(),
    'must be a public key for web push (npx web-push generate-vapid-keys)',
  ],
  VAPID_PRIVATE_KEY: [
    z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    'must be the private key for web push that belongs to VAPID_PUBLIC_KEY',
  ],
  VAPID_SUBJECT: [
    withScheme('mailto', 'https').optional(),
    'must be a mailto: or https: address at which push services reach you',
  ],
  PUSH_SERVICES: [
    z
      .string()
      .default(
        'https://fcm.googleapis.com https://updates.push.services.mozilla.com https://*.push.apple.com https://*.notify.windows.com',
      )
      .transform((text) => text.split(/\s+/)),
    'must be addresses with a space between them, such as https://push.example.com or https://*.example.com',
  ],
  APP_URL: [withScheme('http', 'https').optional(), 'must be the http or https address that people type'],
  OIDC_ISSUER: [
    z.string().refine(isSafeIssuer).optional(),
    'must be the https address of the hospital’s OpenID Connect provider',
  ],
  OIDC_CLIENT_ID: [z.string().optional(), 'must be the name under which the provider knows this portal'],
  OIDC_CLIENT_SECRET: [z.string().optional(), 'must be the secret that the provider gave for it'],
  AUTH_SECRET: [z.string().min(32), 'must be set, with at least 32 characters (openssl rand -base64 32)'],
  MASTER_KEY: [z.string().refine(is32Bytes), 'must be set, 32 bytes in base64 (openssl rand -base64 32)'],
  MASTER_KEY_OLD: [z.string().refine(is32Bytes).optional(), 'must be the master key before, 32 bytes in base64'],
  TRUSTED_PROXY_HOPS: [whole(0, 10).default(0), 'must be a whole number from 0 to 10'],
  DEMO: [z.stringbool().default(false), 'must be 1 or 0'],
  NODE_ENV: [
    z.enum(['development', 'production', 'test']).default('development'),
    'must be development, production or test',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof variables;
type Read = { [N in Name]: z.output<(typeof variables)[N][0]> };
export type Env = Omit<Read, 'APP_URL' | 'MAIL_FROM'> & { APP_URL: string; MAIL_FROM: string };

/** Its message names each wrong variable and what it must be, one a line. */
export class WrongSetting extends Error {
  override name = 'WrongSetting';
}

/** Settings are checked one by one when first read: a build needs no database and no secrets. */
export function readEnv(source: Source): Env {
  const known = new Map<Name, unknown>();
  const value = <N extends Name>(name: N) => {
    if (!known.has(name)) known.set(name, readOne(name, source[name]));
    return known.get(name) as Read[N];
  };
  const appUrl = () => (value('APP_URL') ?? `http://localhost:${value('PORT')}`).replace(/\/$/, '');
  const read = (name: Name) => {
    if (name === 'APP_URL') return appUrl();
    if (name === 'MAIL_FROM') return value('MAIL_FROM') ?? `no-reply@${new URL(appUrl()).hostname}`;
    return value(name);
  };
  const lazily = names.map((name) => [name, { enumerable: true, get: () => read(name) }]);
  return Object.defineProperties({}, Object.fromEntries(lazily)) as Env;
}

/** Reads every setting, so that a process with a wrong one does not start. */
export function checkEnv(settings: Env = env) {
  const wrong = names.flatMap((name) => complaint(settings, name));
  if (wrong.length > 0) throw new WrongSetting(wrong.join('\n'));
}

const names = Object.keys(variables) as Name[];

function readOne(name: Name, text: string | undefined) {
  const [schema, what] = variables[name];
  const result = schema.safeParse(text?.trim() || undefined);
  if (!result.success) throw new WrongSetting(`${name} ${what}.`);
  return result.data;
}

function complaint(settings: Env, name: Name) {
  try {
    void settings[name];
    return [];
  } catch (error) {
    if (error instanceof WrongSetting) return [error.message];
    throw error;
  }
}

/** Plain http is for a provider on one's own machine. */
function isSafeIssuer(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

/** A store by S3 needs a name, a secret, a host and a bucket. */
function isStorage(text: string) {
  const { protocol, username, password, host, pathname } = new URL(text);
  return protocol === 'file:' || [username, password, host, pathname.slice(1)].every((part) => part !== '');
}

function is32Bytes(text: string) {
  return /^[A-Za-z0-9+/]{43}=$/.test(text);
}

/** What `npm start` keeps in `.data`: its secrets and, where no DATABASE_URL is given, the address of its own database. */
function local(): Source {
  const file = '.data/secrets.json';
  if (process.env.NODE_ENV === 'test' || !existsSync(file)) return {};
  const { AUTH_SECRET, MASTER_KEY, ...own } = JSON.parse(readFileSync(file, 'utf8')) as Source;
  return { ...(process.env.DATABASE_URL ? {} : own), AUTH_SECRET, MASTER_KEY };
}

export const env = readEnv({ ...local(), ...process.env });
