// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Filter, FilterSelects } from '@/components/desk/filter-selects';
import { LanguageMenu } from '@/components/layout/language-menu';
import { Shell } from '@/components/layout/shell';
import { asText } from '@/components/ui/as-text';
import { Isolate } from '@/components/ui/foreign';
import { JourneyPath } from '@/components/ui/journey-path';
import { pathIn } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PathPicture } from '@/components/ui/path-picture';
import { locales } from '@/lib/i18n/locales';
import { rendered } from './support/render';

const stages = [
  { code: 'inquiry', label: 'Your inquiry', state: 'done' },
  { code: 'records', label: 'Your records', state: 'now' },
  { code: 'review', label: 'The opinion', state: 'later' },
] as const;

test('the path is an ordered list that says in words what is done, where one is, and what comes later', () => {
  const page = rendered(<JourneyPath label="Your path" stages={stages} />);
  expect(page.querySelector('ol')!.getAttribute('aria-label')).toBe('Your path');
  const steps = [...page.querySelectorAll('li')];
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    'Your inquiry done',
    'Your records you are here',
    'The opinion later',
  ]);
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
});

test('the path shown to everybody says nothing about where one is', () => {
  const page = rendered(
    <JourneyPath label="Your path" stages={stages.map((stage) => ({ ...stage, state: 'shown' }))} />,
  );
  expect(page.querySelector('li')!.textContent).toBe('Your inquiry');
});

test('a picture is hidden from screen readers, and mirrored where people read from right to left', () => {
  const picture = rendered(<PathPicture />).querySelector('svg')!;
  expect(picture.getAttribute('aria-hidden')).toBe('true');
  expect(picture.getAttribute('class')).toContain('mirrored');
});

test('a notice says with an icon and a word what its colour says', () => {
  const page = rendered(<Notice tone="danger">Call for help.</Notice>);
  expect(page.querySelector('svg')).not.toBeNull();
  expect(page.textContent).toContain('Important');
});

test('a reference reads from left to right in any page', () => {
  expect(
    rendered(<Isolate>HW-7K3F-92QD</Isolate>)
      .querySelector('bdi')!
      .getAttribute('dir'),
  ).toBe('ltr');
});

test('the menu of languages leads to the same page in each, under its own name', () => {
  const links = [...rendered(<LanguageMenu path="/programmes/heart" />).querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    locales.map((locale) => `/${locale}/programmes/heart`),
  );
  expect(links.find((link) => link.getAttribute('lang') === 'ar')!.textContent).toBe('العربية');
  expect(links.find((link) => link.getAttribute('lang') === 'zh-Hans')!.textContent).toBe('中文');
});

test('links stay in the reader’s language, and what leads elsewhere is left alone', () => {
  expect(pathIn('ar', '/')).toBe('/ar');
  expect(pathIn('ar', '/inquiry?programme=heart')).toBe('/ar/inquiry?programme=heart');
  for (const href of ['tel:+12135550142', 'mailto:a@example.com', 'https://example.com', '#content']) {
    expect(pathIn('ar', href)).toBe(href);
  }
});

test('a page has one main part, a way past the header, and a way to help in an emergency', () => {
  const page = rendered(<Shell path="/">words</Shell>);
  const demonstration = (
    <Shell path="/" demo>
      words
    </Shell>
  );
  expect(page.querySelectorAll('main')).toHaveLength(1);
  expect(page.querySelector('a')!.getAttribute('href')).toBe('#content');
  expect(page.querySelector('a[href="/en/emergency"]')).not.toBeNull();
  expect(page.textContent).not.toContain('This is a demonstration');
  expect(rendered(demonstration).textContent).toContain('This is a demonstration');
});

test('a list of filters shows what is chosen, and a name that looks like markup as it was written', () => {
  const options: Filter['options'] = [
    ['KZ', 'Kazakhstan'],
    ['"><i>', '</option><b>Bo & "Co"</b>'],
  ];
  const filters = asText([{ name: 'owner', label: 'Whose', options, value: 'KZ', empty: 'Any' }]);
  const page = rendered(<FilterSelects filters={filters} />);
  const list = page.querySelector('select')!;
  expect([...list.options].map(({ value }) => value)).toEqual(['', 'KZ', '"><i>']);
  expect(list.options[2]!.textContent).toBe('</option><b>Bo & "Co"</b>');
  expect(list.value).toBe('KZ');
  expect(page.querySelector('b, i')).toBeNull();
});

test('a page of the desk has neither the rooms of the patients nor their map around it', () => {
  const around = (path: string) => rendered(<Shell path={path}>x</Shell>);
  expect(around('/desk/surge').querySelector('footer, header nav')).toBeNull();
  expect(around('/desk/surge').querySelector('header a[href="/en"]')).not.toBeNull();
  expect(around('/desks').querySelector('footer')).not.toBeNull();
});
