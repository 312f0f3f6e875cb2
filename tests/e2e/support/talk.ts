import { randomUUID } from 'node:crypto';
import { startFakeTranslator } from '@/tests/support/fake-translator';
import { startStage } from '@/tests/support/stage';
import { test as base, expect } from './test';

type Machine = Awaited<ReturnType<typeof startFakeTranslator>>;

/** A house with a machine that translates; whether it may is for an administrator to say. */
export const test = base.extend<object, { machine: Machine }>({
  machine: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from its first argument
    async ({}, use) => {
      const machine = await startFakeTranslator();
      await use(machine);
      await machine.stop();
    },
    { scope: 'worker' },
  ],
  stage: [
    async ({ machine }, use) => {
      const stage = await startStage(process.env.TEST_DATABASE_OWNER_URL!, { TRANSLATE_URL: machine.url }, 'talk');
      await use(stage);
      await stage.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

type Stage = Awaited<ReturnType<typeof startStage>>;

/** A member of staff; resolves to the address. */
export async function hired(stage: Stage, role: string, name: string) {
  const email = `${role}.${randomUUID()}@hospital.example`;
  await stage.admin('create', '--email', email, '--name', name, '--role', role);
  return email;
}

/** Whoever wrote the case reads this language. */
export const reads = (stage: Stage, email: string, locale: string) =>
  stage.query('UPDATE "Account" SET "locale" = $2 WHERE "email" = $1', [email, locale]);

export { expect };
