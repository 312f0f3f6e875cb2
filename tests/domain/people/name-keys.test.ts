import { expect, test } from 'vitest';
import { keysOfName, nameWords, soundKeys } from '@/lib/people/name-keys';

const met: [string, string][] = [
  ['نورة سالم العنزي', 'Noura Salem Alenezi'],
  ['ياسين خالد العنزي', 'YASEEN KHALED AL-ANAZI'],
  ['عبد الرحمن الشمري', 'Abdulrahman Alshammari'],
  ['عبدالله', 'Abdullah'],
  ['محمد', 'Mohamed'],
  ['محمد', 'Muhammad'],
  ['جمال عبد الناصر', 'Gamal Abdel Nasser'],
  ['فيصل القحطاني', 'FAISAL ALQAHTANI'],
  ['يوسف', 'Yousef'],
  ['Айгерім Сейітқызы', 'Aigerim Seitkyzy'],
  ['Александр Щукин', 'Alexander Shchukin'],
  ['Жанар Қасымова', 'Zhanar Kassymova'],
  ['José Huamán', 'JOSE HUAMAN'],
  ['قاسم', 'Қасым'],
];

for (const [one, other] of met)
  test(`${one} and ${other} sound alike`, () => {
    expect(soundKeys(one)).toEqual(soundKeys(other));
  });

const apart: [string, string][] = [
  ['محمد', 'أحمد'],
  ['Noura', 'Salem'],
  ['Иванов', 'Петров'],
  ['王小明', '李小明'],
];

for (const [one, other] of apart)
  test(`${one} and ${other} do not sound alike`, () => {
    expect(soundKeys(one)).not.toEqual(soundKeys(other));
  });

test('case, marks, the article and letters that keyboards exchange make no other word', () => {
  expect(nameWords('Müller-ÖZ')).toEqual(nameWords('muller oz'));
  expect(nameWords('العَنَزيّ إيمان فاطمة')).toEqual(nameWords('عنزى ايمان فاطمه'));
  expect(nameWords('Al-Sayed')).toEqual(['sayed']);
  expect(nameWords('al')).toEqual(['al']);
  expect(nameWords("O'Brien d’Angelo")).toEqual(['obrien', 'dangelo']);
});

test('a name without spaces is found from each of its characters on, and by how they are said', () => {
  expect(keysOfName('王小明').spellings).toEqual(['王小明', 'wangxiaoming', '小明', 'xiaoming', '明', 'ming']);
  expect(keysOfName('Иван').spellings).toEqual(['иван', 'ivan']);
});

test('what is no name has no keys', () => {
  for (const text of ['', '  ', '--', '😀'])
    expect([nameWords(text), keysOfName(text)]).toEqual([[], { spellings: [], sounds: [] }]);
});
