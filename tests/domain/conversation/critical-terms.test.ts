import { expect, test } from 'vitest';
import { criticalIn } from '@/lib/conversation/critical-terms';
import { locales } from '@/lib/i18n/locales';

test.each([
  ['en', 'Please take one tablet of 5 mg in the morning.', ['medicine']],
  ['es', 'El depósito se paga antes de la cirugía.', ['money', 'instructions']],
  ['fr', 'Veuillez signer le consentement.', ['consent']],
  ['ar', 'أثبتت الخزعة أن الورم حميد.', ['diagnosis']],
  ['zh', '手术前请空腹。', ['instructions']],
  ['id', 'Dosis obat Anda diubah.', ['medicine']],
  ['pt', 'O orçamento está pronto.', ['money']],
  ['ru', 'Диагноз подтверждён.', ['diagnosis']],
  ['uk', 'Потрібен ваш підпис.', ['consent']],
  ['kk', 'Дәріні аш қарынға ішіңіз.', ['medicine', 'instructions']],
] as const)('in %s the words “%s” are noticed', (language, text, kinds) => {
  expect(criticalIn(text, language)).toEqual(kinds);
});

const greetings =
  'Good morning|Buenos días|Bonjour|صباح الخير|早上好|Selamat pagi|Bom dia|Доброе утро|Доброго ранку|Қайырлы таң';

test('a greeting is critical in no language', () => {
  const found = locales.flatMap((language) => greetings.split('|').flatMap((text) => criticalIn(text, language)));
  expect(found).toEqual([]);
});
