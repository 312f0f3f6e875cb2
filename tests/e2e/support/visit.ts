import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import type { Stage } from '@/tests/support/stage';
import { motherInKuwait } from './inquiry';

type Answers = Record<string, Record<string, string | string[]>>;

/** The answers of the mother in Kuwait as a draft keeps them, up to a step and without it. */
export function answersBefore(slug: string, email: string, reads = 'ar'): Answers {
  const all = motherInKuwait(email, reads);
  const end = all.findIndex(([one]) => one === slug);
  const typed = all.slice(0, end < 0 ? all.length : end).map(([name, fields]) => {
    const values = Object.entries(fields).map(([field, value]) => [field, value === true ? 'yes' : value]);
    return [name, Object.fromEntries(values)];
  });
  return Object.fromEntries(typed) as Answers;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const aToken = () => randomBytes(32).toString('base64url');

/** A draft that somebody left at some step; resolves to the token of their cookie. */
export async function aDraft(stage: Stage, answers: Answers, locale = 'ar') {
  const [token, id] = [aToken(), randomUUID()];
  await stage.query(
    `INSERT INTO "Draft" ("id", "answers", "locale", "createdAt", "expiresAt")
     VALUES ($1, $2, $3, now(), now() + interval '20 days')`,
    [id, answers, locale],
  );
  await stage.query('INSERT INTO "DraftDevice" ("hash", "draftId") VALUES ($1, $2)', [hashOf(token), id]);
  return token;
}

export const answersOf = async (stage: Stage, token: string) => {
  const [draft] = await stage.query(
    `SELECT d."answers" FROM "Draft" d JOIN "DraftDevice" v ON v."draftId" = d."id" WHERE v."hash" = $1`,
    [hashOf(token)],
  );
  return draft!.answers as Answers;
};

/** Somebody who signed in before; resolves to the token of their cookie. */
export async function aSession(stage: Stage, email: string) {
  const token = aToken();
  const rows = await stage.query(
    `INSERT INTO "Session" ("id", "tokenHash", "accountId", "kind", "mfaAt", "createdAt", "expires", "absoluteAt")
     SELECT $1, $2, "id", "kind", now(), now(), now() + interval '6 hours', now() + interval '6 hours'
     FROM "Account" WHERE "email" = $3 RETURNING "id"`,
    [randomUUID(), hashOf(token), email],
  );
  if (rows.length !== 1) throw new Error(`Nobody has the address ${email}.`);
  return token;
}

/** The writer of a case has confirmed their address; resolves to the token of their cookie. */
export async function confirmed(stage: Stage, email: string) {
  await stage.query(
    `UPDATE "Capacity" SET "confirmedAt" = now() FROM "Account" a WHERE a."id" = "accountId" AND a."email" = $1`,
    [email],
  );
  return aSession(stage, email);
}

export const anAddress = () => `${randomUUID()}@example.org`;

/** An address on the net that nobody else used, so that nobody uses up another's tries. */
export const aPlace = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

type Visitor = { scripts?: boolean; draft?: string; session?: string; width?: number; dark?: boolean };

const cookie = (stage: Stage, name: string, value: string) => ({ name: `homeward-${name}`, value, url: stage.url });

/** A browser of somebody's own, with what it holds from before. */
export async function visit(browser: Browser, stage: Stage, who: Visitor = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: stage.url,
    javaScriptEnabled: who.scripts ?? true,
    viewport: { width: who.width ?? 360, height: 740 },
    colorScheme: who.dark ? 'dark' : 'light',
    extraHTTPHeaders: { 'X-Forwarded-For': aPlace() },
  });
  if (who.draft) await context.addCookies([cookie(stage, 'draft', who.draft)]);
  if (who.session) await context.addCookies([cookie(stage, 'session', who.session)]);
  return context.newPage();
}

/** The address of a page with a draft in it: `cookies` for a request without a browser. */
export const held = (tokens: { draft?: string; session?: string }) =>
  Object.entries(tokens)
    .map(([name, token]) => `homeward-${name}=${token}`)
    .join('; ');

/** What a form sends without scripts, with the fields by which the server finds its action. */
export const fieldsOf = (page: Page, nth = 0) =>
  page
    .locator('main form')
    .nth(nth)
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const),
    );

/** A case as the mother's last button makes it; resolves to its reference. */
export async function aSentCase(browser: Browser, stage: Stage, email: string) {
  const draft = await aDraft(stage, answersBefore('sent', email));
  const page = await visit(browser, stage, { scripts: false, draft });
  await page.goto('/ar/inquiry/check-answers');
  await page.locator('main form button[type=submit]').last().click();
  const shown = await page.getByTestId('reference').innerText();
  await page.context().close();
  return { reference: shown.replaceAll(/[^A-Z0-9-]/g, ''), draft };
}

/** A link by which a hospital sends into this case; resolves to its token. */
export async function aGuestLink(stage: Stage, reference: string) {
  const token = aToken();
  await stage.query(
    `INSERT INTO "RecordLink" ("id", "caseId", "hash", "purpose", "codes", "recipient", "locale", "madeById", "createdAt", "expiresAt")
     SELECT $1, c."id", $2, 'hospital', '{mriScan,clinicalSummary,coronaryAngiogram}', 'Clinic', 'en', k."accountId", now(), now() + interval '9 days'
     FROM "Case" c JOIN "Capacity" k ON k."patientId" = c."patientId" WHERE c."reference" = $3 LIMIT 1`,
    [randomUUID(), hashOf(token), reference],
  );
  return token;
}
