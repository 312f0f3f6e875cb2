import { expect, test } from 'vitest';
import { checkEnv, readEnv } from '@/lib/env';

const right = {
  DATABASE_URL: 'postgresql://owner:pass@host:5432/homeward',
  AUTH_SECRET: 'a secret that is long enough to be one',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

test('the least that must be set is enough, and the rest has its defaults', () => {
  const settings = readEnv(right);
  expect(() => checkEnv(settings)).not.toThrow();
  expect(settings).toMatchObject({ PORT: 3000, DATABASE_POOL: 10, TRUSTED_PROXY_HOPS: 0, DEMO: false });
  expect(settings.APP_URL).toBe('http://localhost:3000');
});

test('the sender of mail is at the address of the portal where no other is given', () => {
  expect(readEnv({ ...right, APP_URL: 'https://care.example.org/' }).MAIL_FROM).toBe('no-reply@care.example.org');
  expect(readEnv({ ...right, MAIL_FROM: 'Care <care@example.org>' }).MAIL_FROM).toBe('Care <care@example.org>');
});

test.each([
  ['PORT', '70000'],
  ['PORT', '3000x'],
  ['DATABASE_URL', 'mysql://owner:hunter2@host/homeward'],
  ['DATABASE_URL', 'postgresql://owner:hunter2@host'],
  ['DATABASE_POOL', '0'],
  ['SMTP_URL', 'mail.example.org hunter2'],
  ['STORAGE_URL', 'ftp://hunter2'],
  ['STORAGE_URL', 's3://key:hunter2@host'],
  ['STORAGE_URL', 's3://host/hunter2'],
  ['MASTER_KEY_OLD', 'hunter2'],
  ['APP_URL', 'care.example.org'],
  ['AUTH_SECRET', 'hunter2'],
  ['MASTER_KEY', 'hunter2hunter2hunter2hunter2hunter2'],
  ['TRUSTED_PROXY_HOPS', '-1'],
  ['DEMO', 'perhaps'],
  ['MAIL_FROM', 'nobody\r\nBcc: hunter2@example.org'],
  ['OIDC_ISSUER', 'http://identity.hospital.example'],
  ['OIDC_ISSUER', 'the hospital'],
])('a wrong %s names itself and keeps what was written to itself', (name, value) => {
  const check = () => checkEnv(readEnv({ ...right, [name]: value }));
  expect(check).toThrow(new RegExp(`^${name} must `));
  expect(check).not.toThrow(/hunter2/);
});

test('each missing setting is named, all at once', () => {
  expect(() => checkEnv(readEnv({}))).toThrow(/^DATABASE_URL must .*\nAUTH_SECRET must .*\nMASTER_KEY must /);
});

test('what is empty counts as not set', () => {
  expect(readEnv({ ...right, SMTP_URL: '', PORT: ' ' })).toMatchObject({ SMTP_URL: undefined, PORT: 3000 });
});

test('a setting can be read while another one is wrong', () => {
  expect(readEnv({ APP_URL: 'https://care.example.org' }).APP_URL).toBe('https://care.example.org');
});
