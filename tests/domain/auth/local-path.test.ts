import { expect, test } from 'vitest';
import { isSecure } from '@/lib/auth/cookie-flags';
import { landing, localPath, signInPath } from '@/lib/auth/local-path';

test.each(['/en/desk', '/ar/journey/HW-2345-6789', '/en/desk?page=2', '/kk'])('%s is a page of ours', (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  'https://evil.example/en/desk',
  '//evil.example/en',
  '/\\evil.example/en',
  '/\t/evil.example/en',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/en/../..//evil.example',
  '/xx/desk',
  '/desk',
  'en/desk',
  '',
  undefined,
  ['/en/desk'],
  `/en/${'a'.repeat(600)}`,
])('%s is not followed', (path) => {
  expect(localPath(path)).toBeUndefined();
});

test('staff are sent to their own door, and each lands where their kind belongs', () => {
  expect(signInPath('/en/desk/cases/HW-2345-6789')).toBe('/sign-in/staff?next=%2Fen%2Fdesk%2Fcases%2FHW-2345-6789');
  expect(signInPath('/ar/journey')).toBe('/sign-in?next=%2Far%2Fjourney');
  expect(signInPath('//evil.example')).toBe('/sign-in');
  expect(landing('ar', 'person', '/ar/journey/HW-2345-6789')).toBe('/ar/journey/HW-2345-6789');
  expect(landing('ar', 'person', '/en/desk')).toBe('/ar/journey');
  expect(landing('en', 'staff', '//evil.example')).toBe('/en/desk');
});

test.each([
  ['https://portal.example.org', true],
  ['http://portal.example.org', true],
  ['http://localhost:3000', false],
  ['http://127.0.0.1:3000', false],
  ['http://localhost.evil.example', true],
])('a cookie of %s: secure is %s', (appUrl, secure) => {
  expect(isSecure(appUrl)).toBe(secure);
});
