import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { StaffRole } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { type Messages, namespaces } from '@/lib/i18n/messages';
import { type Stage, startStage } from '@/tests/support/stage';
import type { Member } from './sign-in';

export { expect };

/** The words of a language, as the pages show them. */
export const wordsOf = (locale: Locale) =>
  Object.fromEntries(
    namespaces.map((name) => [name, JSON.parse(readFileSync(`messages/${locale}/${name}.json`, 'utf8'))]),
  ) as Messages;

const after = (text: string, label: string) => new RegExp(`${label}\\s+(\\S.*)`).exec(text)![1]!.trim();

async function hire(stage: Stage, role: StaffRole): Promise<Member> {
  const email = `lena.${Math.random().toString(36).slice(2)}@hospital.example`;
  const said = await stage.admin('create', '--email', email, '--name', 'Lena Ortiz', '--role', role);
  const totp = new TOTP({ secret: Secret.fromBase32(after(said, 'Authenticator')) });
  return { email, password: after(said, 'Password'), code: () => totp.generate() };
}

type Fixtures = {
  coordinator: Member;
  administrator: Member;
  mailTo: (
    address: string,
    having?: string,
  ) => Promise<{ subject: string; text: string; html: string; link: string; language: string }>;
};
/** A file that must be alone on its database gives its stage a name of its own. */
type WorkerFixtures = { stage: Stage; stageName: string; stageSettings: Record<string, string> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  stageName: ['shared', { scope: 'worker', option: true }],
  stageSettings: [{}, { scope: 'worker', option: true }],
  stage: [
    async ({ stageName, stageSettings }, use) => {
      const stage = await startStage(process.env.TEST_DATABASE_OWNER_URL!, stageSettings, stageName);
      await use(stage);
      await stage.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  coordinator: async ({ stage }, use) => use(await hire(stage, 'coordinator')),
  administrator: async ({ stage }, use) => use(await hire(stage, 'administrator')),
  baseURL: async ({ stage }, use) => use(stage.url),
  mailTo: async ({ stage }, use) =>
    use(async (address, having = '') => {
      const found = () =>
        stage.mail.mails.findLast(
          (mail) => mail.recipient === address && `${mail.subject}${mail.text}`.includes(having),
        );
      await expect.poll(() => Boolean(found()), { timeout: 20_000 }).toBe(true);
      const mail = found()!;
      const link = /https?:\/\/\S+/.exec(mail.text ?? '')![0];
      const language = String(mail.headers.get('content-language'));
      return { subject: mail.subject ?? '', text: mail.text ?? '', html: String(mail.html), link, language };
    }),
});

/** The one button of a form without scripts or with them. */
export const goOn = (page: Page) => page.locator('main form button[type=submit]').last().click();

/** Everything that overflows sideways, by element; empty on a page that fits. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > width;
    return wide
      ? [...document.querySelectorAll('body *')]
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.right > width + 1 || box.left < -1;
          })
          .map((element) => `${element.tagName}.${element.className}`)
          .slice(0, 5)
      : [];
  });
