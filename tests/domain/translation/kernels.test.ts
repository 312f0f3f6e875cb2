import { expect, test } from 'vitest';
import { piecesOf } from '@/lib/conversation/links';
import { filledIn, unknownVariables } from '@/lib/conversation/variables';
import { changesIn } from '@/lib/translation/changes';
import { refusalOf } from '@/lib/translation/check-answer';
import { termsNotFollowed } from '@/lib/translation/glossary';
import { lostVariables, lostWords } from '@/lib/translation/kept-words';
import { joined, segmentsOf } from '@/lib/translation/segments';
import { isWrongLanguage } from '@/lib/translation/wrong-language';
import { readyReplies } from '@/prisma/seed/ready-replies';

test.each([
  ['Come at 9. Bring water.\n\n- passport\n- records', 'en'],
  ['请禁食。手术后可以喝水！', 'zh'],
  ['هل أتيتم؟ نعم. شكرًا.', 'ar'],
  ['Dr. Smith said: “Wait.” Then he left.', 'en'],
])('the sentences of a text, joined again, are the text: %s', (text, language) => {
  const segments = segmentsOf(text, language);
  expect(
    joined(
      segments,
      segments.map(({ words }) => words),
      language,
    ),
  ).toBe(text);
});

test('between languages the lines stay, and Chinese has no spaces between its sentences', () => {
  const segments = segmentsOf('Come at 9. Bring water.\nThank you.', 'en');
  expect(joined(segments, ['九点来。', '带水。', '谢谢。'], 'zh')).toBe('九点来。带水。\n谢谢。');
});

test.each([
  ['2 tablets of 2.5 mg', 'tabletas: 2 de 2,5 mg', []],
  ['1,000 dollars', '1 000 долларов', []],
  ['5 mg at 8 and 5 mg at 20', '5 мг в 8 и в 20', ['5']],
  ['take ٥ mg', 'take 5 mg', []],
  ['HW-7K3F-92QD at https://a.example/b', 'https://a.example/b', ['HW-7K3F-92QD']],
  ['Dear {patient}, call {phone}', 'Querido, llame al {phone}', ['{patient}']],
])('what “%s” loses in “%s” is %j', (source, target, lost) => {
  expect(lostWords(source, target)).toEqual(lost);
});

test.each([
  ['The physician has read the records and writes to you.', 'en', false],
  ['Dokter telah membaca rekam medis dan akan menulis kepada Anda.', 'id', false],
  ['Dokter telah membaca rekam medis dan akan menulis kepada Anda.', 'en', true],
  ['Врач прочитал документы и напишет вам завтра утром.', 'ru', false],
  ['Врач прочитал документы и напишет вам завтра утром.', 'kk', true],
  ['Дәрігер құжаттарды оқып шықты, ертең сізге жазады.', 'kk', false],
  ['医生已经看过您的病历。', 'zh', false],
  ['医生已经看过您的病历。', 'en', true],
  ['Sí', 'pt', false],
] as const)('“%s” is in another language than %s: %s', (text, language, wrong) => {
  expect(isWrongLanguage(text, language, language === 'en' ? 'id' : 'en')).toBe(wrong);
});

test('every reviewed reply of the demonstration would pass as a translation: the checks refuse no good words', () => {
  const refused = readyReplies.flatMap(({ en, translations }) =>
    Object.entries(translations).map(([to, targets]) =>
      refusalOf({ sources: en, targets, from: 'en', to: to as 'es' }),
    ),
  );
  expect(refused.filter(Boolean)).toEqual([]);
  const terms = readyReplies.flatMap(({ en, translations }) =>
    Object.values(translations).flatMap((targets) => lostVariables(en.join(' '), targets.join(' '))),
  );
  expect(terms).toEqual([]);
});

test('a term counts as followed in its inflected forms, and another word does not', () => {
  const term = { term: 'blood thinner', translation: 'разжижающий препарат' };
  const warned = (target: string) => termsNotFollowed('Stop the blood thinners.', target, [term]);
  expect(warned('Прекратите приём разжижающих препаратов.')).toEqual([]);
  expect(warned('Прекратите приём аспирина.')).toEqual([term]);
  expect(termsNotFollowed('Good morning.', 'Доброе утро.', [term])).toEqual([]);
  expect(termsNotFollowed('需要活检', 'biopsi', [{ term: '活检', translation: 'biopsi' }])).toEqual([]);
});

test('a text that is all other words is compared in no time', () => {
  const [before, after] = [
    Array.from({ length: 2000 }, (_, at) => `a${at}`),
    Array.from({ length: 2000 }, (_, at) => `b${at}`),
  ];
  const begun = Date.now();
  const changes = changesIn(before.join(' '), after.join(' '), 'en');
  expect(Date.now() - begun).toBeLessThan(1500);
  expect(changes.some(({ kind }) => kind === 'added')).toBe(true);
});

test('an address in a message says which host it leads to, whatever it looks like', () => {
  const text = 'See https://bank.example@evil.example/pay?x=1 or http://xn--80ak6aa92e.com, thanks';
  expect(piecesOf(text).map(({ host }) => host)).toEqual([
    undefined,
    'evil.example',
    undefined,
    'xn--80ak6aa92e.com',
    undefined,
  ]);
  expect(
    piecesOf(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
  expect(piecesOf('javascript:alert(1)')).toEqual([{ words: 'javascript:alert(1)' }]);
});

test('a reply is filled in with isolated words, and unknown variables are found', () => {
  const values = { patient: 'يوسف', reference: 'HW-7K3F-92QD', coordinator: 'Lena', hospital: 'H', phone: '+1 2' };
  expect(filledIn('{patient}: {reference}', values)).toBe('\u2068يوسف\u2069: \u2068HW-7K3F-92QD\u2069');
  expect(unknownVariables('{patient} {price} {}')).toEqual(['price', '']);
});
