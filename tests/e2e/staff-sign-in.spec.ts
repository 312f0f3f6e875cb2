import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Stage } from '@/tests/support/stage';
import { client, freePort, type Hospital, startHospital } from './support/hospital';
import { barriers, complaints, flaws } from './support/look';
import { type Member, signInToDesk } from './support/sign-in';
import { test as base, expect, goOn, wordsOf } from './support/test';
import { anAddress, aSession, visit } from './support/visit';

const words = wordsOf('en');
const { accounts, staff, problems } = words;

type Ours = { hospitalPort: number; hospital: Hospital };

/** A stage with a hospital that has a sign-in of its own. */
const test = base.extend<object, Ours>({
  hospitalPort: [async ({}, use) => use(await freePort()), { scope: 'worker' }],
  stageName: ['staff', { scope: 'worker' }],
  stageSettings: [
    async ({ hospitalPort }, use) =>
      use({
        OIDC_ISSUER: `http://localhost:${hospitalPort}`,
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
      }),
    { scope: 'worker' },
  ],
  hospital: [
    async ({ stage, hospitalPort }, use) => {
      const hospital = await startHospital(hospitalPort, stage.url);
      await use(hospital);
      hospital.stop();
    },
    { scope: 'worker' },
  ],
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** An administrator asks somebody to join, without scripts; resolves to the address that got the mail. */
async function invite(page: Page, role: string, locale = 'en') {
  const email = anAddress();
  await page.goto('/en/desk/staff');
  await link(page, staff.invite).click();
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=name]').fill('Grace Mensah');
  await page.locator('[name=role]').selectOption(role);
  await page.locator('[name=locale]').selectOption(locale);
  await button(page, staff.invitation.send).click();
  await expect(page.getByText(email)).toBeVisible();
  return email;
}

/** What an authenticator app shows that has read the key on this page. */
async function codeOnPage(page: Page) {
  const key = (await page.locator('main bdi').last().innerText()).replaceAll(/\s/g, '');
  return new TOTP({ secret: Secret.fromBase32(key) }).generate();
}

const signedInAs = (page: Page) => page.goto('/en/desk/account');

test('A nurse joins without scripts, loses her phone, and two colleagues bring her back', async ({
  browser,
  stage,
  administrator,
  coordinator,
  mailTo,
}) => {
  const office = await visit(browser, stage, { scripts: false });
  await signInToDesk(office, administrator, 'en', 'desk/travel-rules');
  const email = await invite(office, 'nurseOnDuty');

  const nurse = await visit(browser, stage, { scripts: false });
  await nurse.goto((await mailTo(email)).link);
  await nurse.locator('[name=password]').fill('short');
  await goOn(nurse);
  await expect(nurse.getByText(words.validation.passwordTooShort).first()).toBeVisible();
  await nurse.locator('[name=password]').fill('a long walk by the sea');
  await goOn(nurse);
  await expect(nurse.getByText(accounts.passkey.needsScript)).toBeVisible();
  await nurse.locator('[name=code]').fill('000000');
  await button(nurse, staff.factor.codeSubmit).click();
  await expect(nurse.getByText(problems.wrongCode)).toBeVisible();
  await nurse.locator('[name=code]').fill(await codeOnPage(nurse));
  await button(nurse, staff.factor.codeSubmit).click();
  await expect(nurse.getByText(accounts.own.codesOnce)).toBeVisible();
  expect(await nurse.locator('main ol li').count()).toBe(10);
  const recoveryCode = await nurse.locator('main ol li').first().innerText();
  await link(nurse, staff.factor.signIn).click();

  const asNurse: Member = { email, password: 'a long walk by the sea', code: () => recoveryCode };
  await signInToDesk(nurse, asNurse);
  await signedInAs(nurse);
  await expect(nurse.getByText(accounts.own.ways.recoveryCode)).toBeVisible();

  const home = await visit(browser, stage, { scripts: false });
  await home.goto('/en/sign-in/staff');
  await home.locator('[name=email]').fill(email);
  await home.locator('[name=password]').fill(asNurse.password);
  await button(home, accounts.staff.next).click();
  await link(home, accounts.code.lost).click();
  await button(home, accounts.lost.ask).click();
  await expect(home.getByText(accounts.lost.asked)).toBeVisible();
  await mailTo(email, words.mail.letters.recoveryAsked.subject);

  const colleague = await visit(browser, stage, { scripts: false, session: await aSession(stage, coordinator.email) });
  for (const page of [colleague, office]) {
    await page.goto('/en/desk/lost-devices');
    const request = page.getByRole('listitem').filter({ hasText: email });
    await request.locator('[name=name]').fill('Lena Ortiz');
    await request.getByRole('button', { name: staff.recoveries.confirm, exact: true }).click();
    await expect(request.getByText(/Confirmed by/)).toBeVisible();
  }
  await nurse.reload();
  await expect(nurse).toHaveURL(/sign-in\/staff/);
  await home.goto((await mailTo(email, words.mail.letters.recoveryReady.subject)).link);
  const newCode = await codeOnPage(home);
  await home.locator('[name=code]').fill(newCode);
  await button(home, staff.factor.codeSubmit).click();
  await expect(home.getByText(accounts.own.codesOnce)).toBeVisible();
  await mailTo(email, words.mail.letters.recoveryDone.subject);

  const fresh = await home.locator('main ol li').first().innerText();
  await signInToDesk(home, { ...asNurse, code: () => fresh });
  for (const page of [office, nurse, home, colleague]) await page.context().close();
});

/** A third member, who is at work already. */
async function atWork(stage: Stage, role: string) {
  const email = anAddress();
  await stage.admin('create', '--email', email, '--name', 'Grace Mensah', '--role', role);
  return aSession(stage, email);
}

test('A coordinator who lost everything begins again without scripts, by a link, a code that a colleague reads out, and a new app', async ({
  browser,
  stage,
  administrator,
  coordinator,
  mailTo,
}) => {
  const { email } = coordinator;
  const home = await visit(browser, stage, { scripts: false, session: await aSession(stage, email) });
  const office = await visit(browser, stage, { scripts: false, session: await aSession(stage, administrator.email) });
  const nurse = await visit(browser, stage, { scripts: false, session: await atWork(stage, 'nurseOnDuty') });
  await signedInAs(home);
  await expect(home.getByText(email)).toBeVisible();

  const [{ id }] = (await stage.query('SELECT "id" FROM "Account" WHERE "email" = $1', [email])) as [{ id: string }];
  await office.goto(`/en/desk/staff/${id}`);
  await button(office, staff.member.letAgain).click();
  await expect(office.getByText(staff.member.againWaits)).toBeVisible();
  await home.reload();
  await expect(home).toHaveURL(/sign-in\/staff/);
  await expect(home.getByText(accounts.staff.lost)).toBeVisible();

  await home.goto((await mailTo(email, words.mail.letters.recoveryBegun.subject)).link);
  await home.locator('[name=code]').fill('2345-2345');
  await home.locator('[name=password]').fill('five brown hares by night');
  await goOn(home);
  await expect(home.getByText(problems.wrongSpokenCode)).toBeVisible();

  await nurse.goto('/en/desk/lost-devices');
  const given = nurse.getByRole('listitem').filter({ hasText: email });
  await given.locator('[name=name]').fill('Grace Mensah');
  await given.getByRole('button', { name: staff.recoveries.showCode }).click();
  await expect(given.getByText(staff.recoveries.codeOnce)).toBeVisible();
  const code = await given.locator('[translate=no]').innerText();
  await nurse.goto('/en/desk/lost-devices');
  await expect(nurse.getByText(code)).toHaveCount(0);

  await home.locator('[name=code]').fill(code);
  await home.locator('[name=password]').fill('five brown hares by night');
  await goOn(home);
  await home.locator('[name=code]').fill(await codeOnPage(home));
  await button(home, staff.factor.codeSubmit).click();
  await expect(home.getByText(accounts.own.codesOnce)).toBeVisible();
  await mailTo(email, words.mail.letters.recoveryAnew.subject);
  const recovery = await home.locator('main ol li').first().innerText();
  await signInToDesk(home, { email, password: 'five brown hares by night', code: () => recovery });

  await signedInAs(home);
  await link(home, accounts.own.newApp).click();
  await home.locator('[name=code]').fill(await codeOnPage(home));
  await button(home, staff.factor.codeSubmit).click();
  await expect(home.getByText(accounts.own.done)).toBeVisible();
  await button(home, accounts.own.removeApp).click();
  await expect(home.getByText(problems.lastFactor)).toBeVisible();
  await mailTo(email, words.mail.factorChanges.appAdded);

  const said = await stage.admin('restore', '--email', administrator.email);
  expect(said).toMatch(/Recovery codes/);
  await office.reload();
  await expect(office).toHaveURL(/sign-in\/staff/);
  for (const page of [home, office, nurse]) await page.context().close();
});

test('A physician adds a passkey, signs in with it alone, and the administrator ends her session at once', async ({
  browser,
  stage,
  administrator,
  coordinator,
}) => {
  const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email) });
  const heard = complaints(desk, stage.url);
  const devices = await desk.context().newCDPSession(desk);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await desk.goto('/en/desk/account');
  await desk.locator('[name=name]').fill('phone at work');
  await button(desk, accounts.own.addPasskey).click();
  await expect(desk.getByText('phone at work')).toBeVisible();
  await button(desk, accounts.signOut).click();
  await expect(desk).toHaveURL(/\/en$/);

  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await desk.goto('/en/sign-in/staff');
  await button(desk, accounts.staff.passkey).click();
  await expect(desk.getByText(accounts.passkey.notUsed)).toBeVisible();
  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await button(desk, accounts.staff.passkey).click();
  await expect(desk).toHaveURL(/\/en\/desk$/);

  const office = await visit(browser, stage, { scripts: false, session: await aSession(stage, administrator.email) });
  const [{ id }] = (await stage.query('SELECT "id" FROM "Account" WHERE "email" = $1', [coordinator.email])) as [
    { id: string },
  ];
  await office.goto(`/en/desk/staff/${id}`);
  await expect(office.getByText(accounts.own.ways.passkey)).toBeVisible();
  await office
    .getByRole('listitem')
    .filter({ hasText: accounts.own.ways.passkey })
    .getByRole('button', { name: accounts.own.end })
    .click();
  await expect(office.getByText(staff.done)).toBeVisible();
  await desk.reload();
  await expect(desk).toHaveURL(/sign-in\/staff/);
  expect(heard()).toEqual([]);
  await desk.context().close();
  await office.context().close();
});

test('Who was invited joins with the hospital account; a stranger and an unverified address are told why not', async ({
  browser,
  stage,
  administrator,
  hospital,
  mailTo,
}) => {
  const office = await visit(browser, stage, { scripts: false, session: await aSession(stage, administrator.email) });
  const email = await invite(office, 'coordinator');
  const guest = await visit(browser, stage, { scripts: false });

  await guest.goto('/en/sign-in/staff');
  await link(guest, accounts.staff.hospital).click();
  await expect(guest.getByText(problems.identityUnknown)).toBeVisible();

  hospital.who.verified = false;
  const { link: invitation } = await mailTo(email);
  await guest.goto(invitation);
  await link(guest, staff.join.hospital).click();
  await expect(guest.getByText(problems.addressUnverified)).toBeVisible();

  hospital.who.verified = true;
  await link(guest, staff.join.hospital).click();
  await expect(guest).toHaveURL(/\/en\/desk$/);
  await guest.context().clearCookies();
  await guest.goto('/en/desk/account');
  await link(guest, accounts.staff.hospital).click();
  await expect(guest).toHaveURL(/\/en\/desk\/account$/);
  await expect(guest.getByText(accounts.own.ways.hospital).first()).toBeVisible();

  await guest.goto('/api/sign-in/hospital/callback?code=made-up&state=made-up');
  await expect(guest.getByText(problems.hospitalRefused)).toBeVisible();
  await guest.context().close();
  await office.context().close();
});

test('The pages about staff have no barriers', async ({ browser, stage, administrator, mailTo }) => {
  const page = await visit(browser, stage, { session: await aSession(stage, administrator.email) });
  const invitation = new URL((await mailTo(await invite(page, 'finance', 'ar'))).link).pathname;
  const [{ id }] = (await stage.query(`SELECT "id" FROM "Account" WHERE "email" = $1`, [administrator.email])) as [
    { id: string },
  ];
  for (const path of [
    '/en/desk/staff/invite',
    `/ar/desk/staff/${id}`,
    '/en/desk/lost-devices',
    '/ar/desk/account/authenticator',
    '/ar/sign-in/lost-device',
    invitation,
    `${invitation}/second-factor`,
  ]) {
    await page.goto(path);
    expect([path, await barriers(page), await flaws(page, path.startsWith('/ar') ? 'ar' : 'en')]).toEqual([
      path,
      [],
      [],
    ]);
  }
  await page.context().close();
});
