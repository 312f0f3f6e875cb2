import { assert, asyncProperty, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { makeMissingSearchKeys } from '@/lib/care-journey/jobs';
import { keepSearchKeys } from '@/lib/care-journey/search-keys';
import { rowsOfSearch } from '@/lib/desk/limits';
import { readDesk } from '@/lib/desk/read-desk';
import { searchQuery } from '@/lib/desk/search-query';
import { mendAddress } from '@/lib/inquiries/mend-address';
import { aCase, aCoordinator, someAnswers } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague, filtersOf, listed, shown } from '@/tests/support/desk';

let coordinator: Actor;
const ours: Record<string, { reference: string; id: string; email: string }> = {};

async function named(written: string, more: { passport?: string; email?: string; phone?: [string, string] } = {}) {
  const email = more.email ?? anAddress();
  const [phoneCountry, phone] = more.phone ?? ['KW', '9912 3456'];
  const answers = someAnswers({
    reach: { by: 'email', email },
    'your-name': { written: 'Xylanthe Quorrimbel' },
    'patient-name': { written, ...(more.passport && { passport: more.passport }) },
    phone: { phoneCountry, phone },
  });
  const { reference, id } = await aCase({ answers, confirmed: false });
  return { reference, id, email };
}

beforeAll(async () => {
  coordinator = await aCoordinator();
  ours.noura = await named('نورة سالم العنزي', { phone: ['KW', '5512 7788'] });
  ours.aigerim = await named('Айгерім Сейітқызы', { passport: 'AIGERIM SEITKYZY' });
  ours.wang = await named('王小明');
  ours.jose = await named('José Huamán Quispe');
  ours.shchukin = await named('Александр Щукин');
  ours.rahman = await named('عبد الرحمن الشمري');
  ours.long = await named('Maximiliane-Theodora Wolfeschlegelsteinhausenbergerdorff Andrianampoinimerina-Ra');
});

const found = (typed: string) => listed(coordinator, new URLSearchParams({ q: typed }).toString(), 200);

const searches: [keyof typeof ours, string[]][] = [
  ['noura', ['نورة العنزي', 'نوره', 'Noura Alenezi', 'AL-ANAZI NOURA', 'noura salem', 'Нура']],
  ['aigerim', ['Айгерім', 'айгер', 'AIGERIM', 'Aygerim Seytkyzy', 'Сейітқызы Айгерім']],
  ['wang', ['王小明', '小明', '王', 'Wang Xiaoming', 'xiaoming', 'WANG']],
  ['jose', ['jose huaman', 'HUAMÁN', 'Quispe', 'huam']],
  ['shchukin', ['Щукин', 'Shchukin', 'Alexander Shchukin', 'щук', 'aleks shchuk']],
  ['rahman', ['عبدالرحمن', 'Abdulrahman', 'Abdul Rahman Alshammari', 'الشمري']],
  ['long', ['Wolfeschlegelsteinhausenbergerdorff', 'maximiliane theodora', 'andrian', 'wolfes max']],
];

for (const [who, all] of searches)
  for (const typed of all)
    test(`${typed} finds the case`, async () => {
      expect(await found(typed)).toContain(ours[who]!.reference);
    });

describe('what is no name', () => {
  test('a phone number is found from its end, with or without what stands before it, in any digits', async () => {
    for (const typed of ['+965 5512 7788', '0096555127788', '55127788', '٥٥١٢٧٧٨٨', '7788'])
      expect(await found(typed)).toContain(ours.noura!.reference);
  });

  test('an address is found by its beginning, whatever its case', async () => {
    const { email, reference } = ours.jose!;
    expect(await found(email.toUpperCase())).toEqual([reference]);
    expect(await found(email.slice(0, email.indexOf('@') + 3))).toEqual([reference]);
  });

  test('a reference is found whole, by its beginning, and without its dashes', async () => {
    const { reference } = ours.wang!;
    for (const typed of [reference, reference.toLowerCase(), reference.replaceAll('-', ''), reference.slice(0, 9)])
      expect(await found(typed)).toContain(reference);
  });

  test('who wrote is found as well as the patient', async () => {
    expect(await found('Quorrimbel')).toContain(ours.noura!.reference);
  });
});

test('what is written like it comes before what sounds like it', async () => {
  const exact = await named('Nuria Zelpin');
  const alike = await named('Nora Zelpan');
  expect(await found('Nora Zelpan')).toEqual([alike.reference, exact.reference]);
});

test('other names are not found, and signs find nothing', async () => {
  for (const typed of ['Ferdinand Oxenstierna', '王大明', '--', "'", '\\', '&', ':*', '"', '🙂'])
    expect([typed, await found(typed)]).toEqual([typed, []]);
});

test('whatever is typed is a question that the database understands', async () => {
  const typed = string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  await assert(
    asyncProperty(typed, async (text) => {
      const query = searchQuery(text);
      if (query) await db().$queryRaw`SELECT ${query.asked}::tsquery::text, ${query.exact}::tsquery::text`;
    }),
    { numRuns: 300 },
  );
});

test('the function asks for itself who searches', async () => {
  const { writer } = await aCase();
  const search = (actor: Actor) =>
    asActor(actor, (tx) => tx.$queryRaw<unknown[]>`SELECT 1 AS found FROM find_cases('''k:nr'''::tsquery, 10)`);
  expect((await search(coordinator)).length).toBeGreaterThan(0);
  for (const actor of [await aColleague('finance'), await aColleague('administrator'), writer, aVisitor])
    expect(await search(actor)).toEqual([]);
  const finance = await aColleague('finance');
  await expect(listed(finance, 'q=noura')).rejects.toThrow('notFound');
});

const keysOf = async (id: string) => {
  const [row] = await db().$queryRaw<
    [{ keys: string }]
  >`SELECT "keys"::text FROM "CaseSearch" WHERE "caseId" = ${id}::uuid`;
  return row.keys;
};

test('a search says how many it has found, on its first page as on the next', async () => {
  const typed = 'q=Quorrimbel';
  const { rows, next, total } = await shown(coordinator, typed, 2);
  const first = await readDesk(coordinator, filtersOf(typed));
  const second = await readDesk(coordinator, filtersOf(`${typed}&after=${next}`));
  expect([rows.length, total, next === null]).toEqual([2, first.count, false]);
  expect([second.count, second.rows.length]).toEqual([first.count, first.count - 2]);
  expect(first.count).toBeGreaterThan(2);
  expect((await shown(coordinator, 'q=Ferdinand+Oxenstierna')).total).toBe(0);
});

test('what sending writes and what the rows say are the same keys', async () => {
  const { id } = ours.aigerim!;
  const sent = await keysOf(id);
  await asActor(coordinator, (tx) => keepSearchKeys(tx, { id }));
  expect(await keysOf(id)).toBe(sent);
});

test('a mended address is found, and the old one no more', async () => {
  const answers = someAnswers();
  const old = (answers.reach as { email: string }).email;
  const { reference, token } = await aCase({ answers, confirmed: false });
  const email = anAddress();
  await mendAddress(aVisitor, token, email);
  expect(await found(email)).toEqual([reference]);
  expect(await found(old)).toEqual([]);
});

test('a case from before there was a search is found after the worker has seen it', async () => {
  const old = await named('Zebedayo Mwakalinga');
  await db().$executeRaw`DELETE FROM "CaseSearch" WHERE "caseId" = ${old.id}::uuid`;
  expect(await found('Mwakalinga')).toEqual([]);
  await makeMissingSearchKeys.run({});
  expect(await found('Mwakalinga')).toEqual([old.reference]);
});

describe('a name that many bear', () => {
  const total = async (query: string) => (await shown(coordinator, query)).total;
  let longer: string;

  beforeAll(async () => {
    longer = (await named('Tovah Brixlundsen')).reference;
    for (let nth = 0; nth < rowsOfSearch; nth++) await named('Tovah Brixlund');
  });

  test('is looked for by its beginning as well while it fills no more than a page', async () => {
    expect(await total('q=tovah+brixlund')).toBe(rowsOfSearch + 1);
    expect(await found('tovah brixlund')).toContain(longer);
  });

  test('is all that is found where it fills more than a page, until more of a longer one is typed', async () => {
    await named('Tovah Brixlund');
    const { rows, next } = await shown(coordinator, 'q=tovah+brixlund');
    const second = await shown(coordinator, `q=tovah+brixlund&after=${next}`);
    const all = [...rows, ...second.rows].map(({ reference }) => reference);
    expect([new Set(all).size, second.next, all.includes(longer)]).toEqual([rowsOfSearch + 1, null, false]);
    expect(await total('q=tovah+brixlund')).toBe(rowsOfSearch + 1);
    for (const typed of ['tovah brixlunds', 'Brixlundsen Tov']) expect(await found(typed)).toEqual([longer]);
  });

  test('hides nothing that is written like it when it only sounds like what many bear', async () => {
    const other = await named('Tovah Brixlondsen');
    expect(await found('tovah brixlond')).toContain(other.reference);
  });

  test('never hides those whose names go on from one word alone, nor behind a filter', async () => {
    expect(await total('q=brixlund')).toBe(rowsOfSearch + 2);
    expect(await total('q=tovah+brixlund&state=all')).toBe(rowsOfSearch + 2);
  });
});
