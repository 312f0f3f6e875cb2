import { expect, test } from 'vitest';
import { makePdf } from '@/lib/documents/make-pdf';
import { isolated, showable } from '@/lib/documents/showable';
import { type Locale, locales } from '@/lib/i18n/locales';
import { aDescription, aPart } from '@/tests/support/documents';
import { textOfPages } from '@/tests/support/pdf-text';

const said: Record<Locale, string> = {
  en: 'We ask for the MRI images of the head',
  es: 'Solicitamos las imágenes de resonancia de la niña',
  fr: 'Nous demandons les images IRM de l’œil, reçues à Noël',
  ar: 'نطلب صور الرنين المغناطيسي للرأس والعنق',
  zh: '请提供头部磁共振影像和病理报告',
  id: 'Kami meminta gambar MRI kepala',
  pt: 'Solicitamos as imagens de ressonância do coração',
  ru: 'Просим предоставить снимки МРТ головного мозга',
  uk: 'Просимо надати знімки МРТ голови, її ґрунтовний опис є',
  kk: 'Бастың МРТ суреттерін беруіңізді өтінеміз: ұңғыма, қағаз, һәм үлгі',
};

/** Arabic is stored by words from right to left, and each reader puts them in an order of its own. */
const wordsOf = (text: string) => text.split(/[ ,،:]+/).toSorted();

test.each(locales)('a document in %s can be searched and copied', async (locale) => {
  const pdf = makePdf(aDescription(aPart(locale, said[locale], [{ kind: 'paragraph', text: said[locale] }])));
  const [text] = await textOfPages(pdf);
  if (locale === 'ar') expect(wordsOf(text!)).toEqual(expect.arrayContaining(wordsOf(said.ar)));
  else expect(text!.split(said[locale])).toHaveLength(3);
});

test('the same description gives the same bytes, another time gives others', () => {
  const description = aDescription(aPart('kk', 'Хат'), aPart('en', 'Letter'));
  expect(makePdf(description).equals(makePdf(description))).toBe(true);
  expect(makePdf({ ...description, madeAt: new Date(0) }).equals(makePdf(description))).toBe(false);
});

test('each language begins on a page of its own, and a document is tagged with its language and title', async () => {
  const pdf = makePdf(aDescription(aPart('ru', 'Письмо'), aPart('en', 'Letter')));
  const [russian, english] = await textOfPages(pdf);
  expect(russian).toContain('Письмо');
  expect(russian).toContain('1 / 2');
  expect(english).toContain('Letter');
  const source = pdf.toString('latin1');
  for (const mark of ['pdfuaid', '/MarkInfo', '/StructTreeRoot', '/Lang (ru)']) expect(source).toContain(mark);
});

test.each([
  '#panic("x") #import "a.typ" $x$ *bold* _it_ @label <label>',
  '\\u{202e}#{ read("/etc/passwd") } `raw` // comment /* c */',
  '"; } #let given = 1 = heading',
  '[link](https://example.org) #link("https://example.org")',
])('what looks like markup is printed as it was written: %s', async (text) => {
  const [printed] = await textOfPages(makePdf(aDescription(aPart('en', text, [{ kind: 'list', rows: [text] }]))));
  expect(printed!.split(text)).toHaveLength(3);
});

test('names of eighty letters, in any script, stay on the page', async () => {
  const names = [
    'Wolfeschlegelsteinhausen-Bergerdorff'.repeat(2),
    'محمد '.repeat(16),
    '欧阳'.repeat(40),
    'Ә'.repeat(80),
  ];
  const rows = names.map((name) => ({ label: 'Name', value: isolated(showable(name)) }));
  const [text] = await textOfPages(makePdf(aDescription(aPart('en', 'Names', [{ kind: 'facts', rows }]))));
  expect(text!.replaceAll(' ', '')).toContain(names[2]);
  expect(text!.replaceAll(' ', '')).toContain(names[3]);
});

test('letters that no font of ours has are written in Latin; pictures and turned words are left out', () => {
  expect(showable('თბილისი')).toBe('tbilisi');
  expect(showable('अमित')).toBe('amit');
  expect(showable('Clinic 😀 \u202eevil\u2066')).toBe('Clinic  evil');
  expect(showable('Қазақ 欧阳 محمد José')).toBe('Қазақ 欧阳 محمد José');
});

test('a rare character for which there is no letter does not keep a document from being made', () => {
  const pdf = makePdf(aDescription(aPart('en', 'Rare', [{ kind: 'paragraph', text: showable('𠀀𪚥 ꀀ') }])));
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  expect(pdf.toString('latin1')).not.toContain('pdfuaid');
});

test('a long document goes on over pages, with a number on each', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => `Line ${at + 1}`);
  const pages = await textOfPages(makePdf(aDescription(aPart('en', 'Long', [{ kind: 'list', rows }]))));
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, page] of pages.entries()) expect(page).toContain(`${at + 1} / ${pages.length}`);
  expect(pages.at(-1)).toContain('Line 120');
});
