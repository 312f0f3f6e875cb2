import { expect, test } from 'vitest';
import { leaksToTheBrowser } from './rules/client';
import { type Source, sources } from './support/sources';

test('nothing of the server reaches a browser, through any chain of imports', () => {
  expect(leaksToTheBrowser(sources)).toEqual([]);
});

const file = (path: string, text: string): Source => ({ path, text });
const form = (text: string) => file('components/form.tsx', `'use client';\n${text}`);
const names = (text: string) => file('lib/people/names.ts', text);

const leaks: [why: string, files: Source[]][] = [
  ['the database at once', [form("import { db } from '@/lib/db/client';")]],
  ['the settings at once', [form("import { env } from '@/lib/env';")]],
  ["Node's own modules", [form("import { randomUUID } from 'node:crypto';")]],
  ["Node's own modules without their prefix", [form("import { readFile } from 'fs/promises';")]],
  ["Prisma's client", [form("import { Prisma } from '@/lib/db/generated/client';")]],
  [
    'the secrets by two steps',
    [form("import { short } from '@/lib/people/names';"), names("import { seal } from '@/lib/secrets';")],
  ],
  [
    'the settings by a folder-mate and an import()',
    [
      form("const { short } = await import('@/lib/people/names');"),
      names("import { all } from './all';"),
      file('lib/people/all.ts', "import { env } from '@/lib/env';"),
    ],
  ],
  [
    'the database among types',
    [
      form("import { type Name, short } from '@/lib/people/names';"),
      names("import { type Db, db } from '@/lib/db/client';"),
    ],
  ],
  [
    'the database handed on',
    [form("import { short } from '@/lib/people/names';"), names("export { db } from '@/lib/db/client';")],
  ],
];

test.each(leaks)('a form that takes %s is found', (_, files) => {
  expect(leaksToTheBrowser(files)).not.toEqual([]);
});

const fine: [why: string, files: Source[]][] = [
  ['types', [form("import type { Tx } from '@/lib/db/client';\nimport { type Env } from '@/lib/env';")]],
  [
    'an action',
    [
      form("import { send } from '@/app/actions';"),
      file('app/actions.ts', "'use server';\nimport { env } from '@/lib/env';"),
    ],
  ],
  ['codes of the database', [form("import { Stage } from '@/lib/db/generated/enums';")]],
  [
    'two files that import each other',
    [form("import { short } from '@/lib/people/names';"), names("import { Form } from '@/components/form';")],
  ],
];

test.each(fine)('a form may have %s', (_, files) => {
  expect(leaksToTheBrowser(files)).toEqual([]);
});
