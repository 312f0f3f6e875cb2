import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/health/route';
import { moveClock, now } from '@/lib/clock';
import { readHealth } from '@/lib/desk/health';
import { allowProvider } from '@/lib/translation/allow-provider';
import { machineState } from '@/lib/translation/machine-state';
import { ofRole } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import type { modes } from '@/tests/support/fake-translator';

const machine = await vi.hoisted(async () => {
  const { startFakeTranslator } = await import('@/tests/support/fake-translator');
  const started = await startFakeTranslator();
  process.env.TRANSLATE_URL = `${started.url}/?api_key=secret`;
  return started;
});

vi.setConfig({ testTimeout: 30_000 });

const decide = async (allowed: 'yes' | 'no') =>
  allowProvider(await ofRole('administrator'), { host: machine.host, allowed });

/** What was found before is forgotten. */
const later = () => moveClock(new Date(now().getTime() + 30_000));

beforeEach(async () => {
  machine.behave('well');
  await decide('yes');
  later();
  machine.looks.splice(0);
});
afterAll(async () => {
  moveClock(null);
  await machine.stop();
});

test('health says that the machine is there, asks it without text and without its key, and says neither address nor key', async () => {
  expect((await readHealth()).translation).toBe('ok');
  expect(machine.looks).toEqual(['/languages']);
  expect(machine.asked).toEqual([]);
  const said = JSON.stringify(await (await GET()).json());
  for (const secret of ['secret', machine.host, '127.0.0.1']) expect(said).not.toContain(secret);
});

test('a machine that no administrator allows is off, and is not asked', async () => {
  await decide('no');
  later();
  expect(await machineState()).toBe('off');
  expect(machine.looks).toEqual([]);
});

test.each(['fails', 'hangsUp', 'notJson', 'elsewhere', 'empty'] satisfies (keyof typeof modes)[])(
  'a machine that %s is failing',
  async (mode) => {
    machine.behave(mode);
    later();
    expect(await machineState()).toBe('failing');
  },
);

test('a machine that is silent is waited for two seconds', async () => {
  machine.behave('silent');
  later();
  const began = Date.now();
  expect(await machineState()).toBe('failing');
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a machine that rests after failures is failing, and is left alone', async () => {
  const restsUntil = new Date(now().getTime() + 3_600_000);
  await db().translationProvider.update({ where: { host: machine.host }, data: { restsUntil } });
  later();
  expect(await machineState()).toBe('failing');
  expect(machine.looks).toEqual([]);
});

test('however many ask, the machine is asked once in half a minute', async () => {
  await Promise.all(Array.from({ length: 50 }, machineState));
  await machineState();
  expect(machine.looks).toHaveLength(1);
  machine.behave('fails');
  expect(await machineState()).toBe('ok');
  later();
  expect(await machineState()).toBe('failing');
  expect(machine.looks).toHaveLength(2);
});
