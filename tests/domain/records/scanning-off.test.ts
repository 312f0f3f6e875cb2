import { expect, test, vi } from 'vitest';
import { readHealth } from '@/lib/desk/health';
import { aPdf } from '@/tests/support/papers';
import { readOne } from '@/tests/support/records';
import { aMotherWithCase } from '@/tests/support/uploads';

vi.hoisted(() => void (process.env.SCAN = 'off'));
vi.setConfig({ testTimeout: 60_000 });

test('a hospital that says so lets through what no scanner has seen, and health says that it does', async () => {
  expect(await readOne(await aMotherWithCase(), await aPdf(1))).toMatchObject({
    state: 'ready',
    reason: null,
    pages: 1,
  });
  expect(await readHealth()).toMatchObject({ scanner: 'off', unscanned: 'let through' });
});
