import { expect, test } from 'vitest';
import { appUrl, ownerUrl } from '@/lib/db/url';

const AUTH_SECRET = 'a secret that is long enough to be one';
const one = {
  DATABASE_URL: 'postgresql://owner:pass@host:5432/care?sslmode=require',
  DATABASE_OWNER_URL: undefined,
  AUTH_SECRET,
};
const passwordOf = (url: string) => new URL(url).password;

test('with one address it is the owner’s, and the app has a role of its own on the same database', () => {
  expect(ownerUrl(one)).toBe(one.DATABASE_URL);
  expect(appUrl(one)).toMatch(/^postgresql:\/\/care_app:[0-9a-f]{64}@host:5432\/care\?sslmode=require$/);
});

test('the role’s password follows from the secret and the database', () => {
  expect(appUrl(one)).toBe(appUrl({ ...one }));
  expect(passwordOf(appUrl({ ...one, AUTH_SECRET: `${AUTH_SECRET}!` }))).not.toBe(passwordOf(appUrl(one)));
  expect(passwordOf(appUrl({ ...one, DATABASE_URL: 'postgresql://owner@host/other' }))).not.toBe(
    passwordOf(appUrl(one)),
  );
});

test('with two addresses each is taken as it stands', () => {
  const two = { ...one, DATABASE_URL: 'postgresql://app@host/care', DATABASE_OWNER_URL: 'postgresql://boss@host/care' };
  expect([ownerUrl(two), appUrl(two)]).toEqual([two.DATABASE_OWNER_URL, two.DATABASE_URL]);
});

test('an address by a socket changes its role too', () => {
  const url = new URL(appUrl({ ...one, DATABASE_URL: 'postgresql:///care?host=/run/postgresql' }));
  expect(url.searchParams.get('user')).toBe('care_app');
  expect(url.searchParams.get('host')).toBe('/run/postgresql');
});
