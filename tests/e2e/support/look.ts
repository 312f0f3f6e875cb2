import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { overflow, wordsOf } from './test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Scope = { rules?: string[]; within?: string };

/** What axe finds, a line each: the rule and where. */
export async function barriers(page: Page, { rules, within = 'html' }: Scope = {}) {
  const axe = new AxeBuilder({ page })
    .include(within)
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      preload: false,
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
    });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What a browser complains of, and what leaves our own address, while a page is open. */
export function complaints(page: Page, origin: string) {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      heard.push(`left for ${request.url()}`);
  });
  return () => heard.splice(0);
}

const leaves = (branch: unknown): string[] =>
  typeof branch === 'string' ? [branch] : Object.values(branch as object).flatMap(leaves);

const isSentence = (text: string) => !/[{<]/.test(text) && text.split(/\s+/).length >= 3;

const english = leaves(wordsOf('en')).filter(isSentence);

/** English sentences of the catalogue in the words of another language, whose own catalogue does not say the same. */
export function englishIn(shown: string, locale: Locale) {
  if (locale === 'en') return [];
  const own = new Set(leaves(wordsOf(locale)));
  return english.filter((sentence) => shown.includes(sentence) && !own.has(sentence));
}

/** What says that it is in another language may be. */
export async function leftInEnglish(page: Page, locale: Locale) {
  const said = await page.locator('body').innerText();
  const foreign = await page.locator('body [lang]').allInnerTexts();
  const shown = foreign.filter(Boolean).reduce((text, part) => text.replaceAll(part, ' '), said);
  return englishIn(shown.replaceAll(/\s+/g, ' '), locale);
}

/** What is wrong with the language, the direction, the headings and the width of a page. */
export async function flaws(page: Page, locale: Locale) {
  const { lang, dir, levels, title } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1])),
  }));
  const skipped = levels.some((level, at) => at > 0 && level > levels[at - 1]! + 1);
  return [
    lang.startsWith(locale) ? '' : `lang is ${lang}`,
    dir === (locale === 'ar' ? 'rtl' : 'ltr') ? '' : `dir is ${dir}`,
    title ? '' : 'no title',
    levels.filter((level) => level === 1).length === 1 ? '' : `headings ${levels.join(' ')}`,
    skipped ? `a heading is skipped: ${levels.join(' ')}` : '',
    ...(await overflow(page)).map((element) => `overflows: ${element}`),
    ...(await leftInEnglish(page, locale)).map((sentence) => `in English: ${sentence}`),
  ].filter(Boolean);
}
