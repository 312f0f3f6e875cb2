import { Window } from 'happy-dom';
import { addresses, publicPaths } from '@/components/layout/public-paths';
import { programmeCodes } from '@/lib/hospital/schema';
import { directionOf, type Locale, languageTag, locales } from '@/lib/i18n/locales';
import { barriers, complaints, englishIn, flaws } from './support/look';
import { expect, test } from './support/test';

const at = (locale: string, path: string) => `/${locale}${path === '/' ? '' : path}`;
const pathOf = (href: string) => new URL(href, 'http://localhost').pathname;

/** A page as a search engine reads it: no script runs. */
async function read(origin: string, path: string) {
  const answer = await fetch(origin + path);
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  document.write(await answer.text());
  const all = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent);
  const links = all('a[href]', 'href');
  for (const unread of document.querySelectorAll('script, body [lang]')) unread.remove(); // or says that it is foreign
  return {
    status: answer.status,
    lang: document.documentElement.getAttribute('lang'),
    dir: document.documentElement.getAttribute('dir'),
    title: document.title,
    description: all('meta[name="description"]', 'content')[0] ?? '',
    canonical: all('link[rel="canonical"]', 'href')[0] ?? '',
    alternates: all('link[rel="alternate"][hreflang]', 'href').map(pathOf),
    card: all('meta[property="og:image"]', 'content')[0] ?? '',
    links,
    ids: all('[id]', 'id'),
    levels: [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1])),
    text: (document.body.textContent ?? '').replaceAll(/\s+/g, ' '),
    jsonLd,
  };
}

type Read = Awaited<ReturnType<typeof read>>;

/** A page that leads to all of these answers every question that people come with in two clicks. */
const answers = ['programmes', 'howItGoes', 'fees', 'travel', 'contact', 'privacy', 'accreditation'] as const;

/** Chinese says in fifteen signs what others say in thirty letters. */
const shortest = (locale: Locale) => (locale === 'zh' ? 15 : 30);

const skips = (levels: number[]) => levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1);

function wrongWith(page: Read, locale: Locale, path: string) {
  const alternates = [...locales, 'en'].map((other) => at(other, path));
  const missing = answers.filter((name) => !page.links.includes(at(locale, addresses[name])));
  const dead = page.links.filter((href) => href.startsWith('#') && !page.ids.includes(href.slice(1)));
  return [
    page.status !== 200 && `answers ${page.status}`,
    page.lang !== languageTag(locale) && `lang is ${page.lang}`,
    page.dir !== directionOf(locale) && `dir is ${page.dir}`,
    page.title.length < 10 && `title is "${page.title}"`,
    (page.description.length < shortest(locale) || page.description.length > 200) &&
      `description is "${page.description}"`,
    pathOf(page.canonical) !== at(locale, path) && `canonical is ${page.canonical}`,
    page.alternates.toSorted().join() !== alternates.toSorted().join() && `alternates are ${page.alternates.join()}`,
    page.levels.filter((level) => level === 1).length !== 1 && `headings are ${page.levels.join()}`,
    skips(page.levels) && `skips a heading: ${page.levels.join()}`,
    missing.length > 0 && `leads not to ${missing.join()}`,
    dead.length > 0 && `leads nowhere: ${dead.join()}`,
    !page.links.some((href) => href.startsWith(at(locale, '/inquiry'))) && 'has no way to begin',
    ...englishIn(page.text, locale).map((sentence) => `in English: ${sentence}`),
  ].flatMap((flaw) => (flaw ? [`${at(locale, path)} ${flaw}`] : []));
}

type Thing = {
  '@type'?: string;
  '@graph'?: Thing[];
  mainEntity?: { name: string; acceptedAnswer: { text: string } }[];
};

const factsOf = (page: Read) =>
  page.jsonLd.flatMap((text) => {
    const thing = JSON.parse(text) as Thing;
    return thing['@graph'] ?? [thing];
  });

const unique = <T>(some: T[]) => [...new Set(some)];

test.describe('the public site', () => {
  test.setTimeout(240_000);

  for (const locale of locales)
    test(`is whole in ${locale}: every page, every link, every card`, async ({ stage }) => {
      const flawed: string[] = [];
      const leads: string[] = [];
      const titles: string[] = [];
      for (const path of publicPaths) {
        const page = await read(stage.url, at(locale, path));
        flawed.push(...wrongWith(page, locale, path));
        leads.push(pathOf(page.card), ...page.links.filter((href) => href.startsWith('/')));
        titles.push(page.title);
        factsOf(page);
      }
      expect(flawed).toEqual([]);
      expect(unique(titles)).toHaveLength(publicPaths.length);
      for (const href of unique(leads)) {
        const { status } = await fetch(stage.url + href);
        if (status !== 200) flawed.push(`${href} answers ${status}`);
      }
      expect(flawed).toEqual([]);
    });

  for (const locale of ['en', 'ar'] as const)
    test(`has no barriers in ${locale}, and nothing that a browser complains of`, async ({ page, stage }) => {
      const heard = complaints(page, stage.url);
      const found: string[] = [];
      for (const path of [...Object.values(addresses), '/programmes/transplant', '/contact/hours?country=RU']) {
        await page.goto(at(locale, path));
        const all = [...(await barriers(page)), ...(await flaws(page, locale)), ...heard()];
        found.push(...all.map((flaw) => `${path}: ${flaw}`));
      }
      expect(found).toEqual([]);
    });

  test('tells search engines of every page in every language, and of nothing else', async ({ stage }) => {
    const sitemap = await (await fetch(`${stage.url}/sitemap.xml`)).text();
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => pathOf(url!));
    expect(listed.toSorted()).toEqual(
      locales.flatMap((locale) => publicPaths.map((path) => at(locale, path))).toSorted(),
    );
    expect(sitemap.match(/hreflang="ar"/g)).toHaveLength(listed.length);
    const robots = await (await fetch(`${stage.url}/robots.txt`)).text();
    for (const room of ['inquiry', 'sign-in', 'journey', 'desk']) expect(robots).toContain(`Disallow: /*/${room}`);
    expect(robots).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m);
  });

  test('says in facts who we are, what we do and what people ask', async ({ stage }) => {
    const home = factsOf(await read(stage.url, '/ar'));
    expect(home.map((thing) => thing['@type'])).toContain('MedicalOrganization');
    for (const code of programmeCodes) {
      const page = await read(stage.url, `/ar/programmes/${code}`);
      const facts = factsOf(page);
      const questions = facts.find((thing) => thing['@type'] === 'FAQPage')!.mainEntity!;
      expect(facts.map((thing) => thing['@type'])).toContain('MedicalProcedure');
      expect(questions.length).toBeGreaterThanOrEqual(4);
      for (const { name, acceptedAnswer } of questions) {
        expect(page.text).toContain(name);
        expect(page.text).toContain(acceptedAnswer.text);
      }
    }
  });

  test('shows the hours by the reader’s clock, without scripts', async ({ browser, stage }) => {
    const context = await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/en/contact');
    await page.locator('select[name=country]').selectOption('KW');
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/\/en\/contact\/hours\?country=KW$/);
    const monday = page.locator('tr', { hasText: 'Monday 8:00 AM' });
    await expect(monday.locator('td').first()).toHaveText(/^Monday (6|7):00\sPM to Tuesday (4|5):00\sAM$/);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    await page.goto('/en/contact/hours?country=nowhere&country=KW');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('table')).toHaveCount(0);
    await context.close();
  });
});
