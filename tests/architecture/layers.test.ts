import { expect, test } from 'vitest';
import {
  domainKnowsNoNext,
  handsNothingOn,
  importsAreReadable,
  importsFromBelow,
  spellsImports,
  standsInALayer,
} from './rules/layers';
import { sources } from './support/sources';

const rules = {
  standsInALayer,
  importsFromBelow,
  spellsImports,
  importsAreReadable,
  handsNothingOn,
  domainKnowsNoNext,
};

test.each(Object.entries(rules))('the house keeps the rule %s', (_, rule) => {
  expect(sources.flatMap(rule)).toEqual([]);
});

const fixtures: [keyof typeof rules, path: string, text: string][] = [
  ['standsInALayer', 'lib/utils/dates.ts', ''],
  ['importsFromBelow', 'lib/people/names.ts', "import { change } from '@/lib/access/change';"],
  ['importsFromBelow', 'lib/people/names.ts', "import {\n  change,\n} from '@/lib/access/change';"],
  ['importsFromBelow', 'lib/access/change.ts', "export { sendMessage } from '@/lib/conversation/send-message';"],
  ['importsFromBelow', 'lib/desk/queries.ts', "const form = await import('@/components/forms/form');"],
  ['importsFromBelow', 'lib/desk/queries.ts', "type Form = typeof import('@/components/forms/form');"],
  ['importsFromBelow', 'components/ui/link.tsx', "import '@/app/styles/base.css';"],
  ['importsFromBelow', 'components/desk/list.tsx', "import type { Kept } from '@/lib/auth/options';"],
  ['importsFromBelow', 'app/page.tsx', "import { proxy } from '@/proxy';"],
  ['importsFromBelow', 'app/page.tsx', "import { aCase } from '@/tests/support/stage';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { open } from '../care-journey/stages';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { moveCase } from '@/lib/desk/move-case';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { open } from 'lib/care-journey/stages';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { open } from './../care-journey/stages';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { open } from '@/lib/desk/../care-journey/stages';"],
  ['spellsImports', 'lib/desk/queries.ts', "import { open } from '/lib/care-journey/stages';"],
  ['spellsImports', 'app/[locale]/desk/page.tsx', "import { send } from '../inquiry/actions';"],
  ['importsAreReadable', 'lib/desk/queries.ts', 'const verb = await import(path);'],
  ['importsAreReadable', 'lib/worker/jobs.ts', "const all = import.meta.glob('../*/jobs.ts');"],
  ['handsNothingOn', 'components/ui/index.ts', ''],
  ['handsNothingOn', 'components/ui/all.ts', "export * from './link';"],
  ['handsNothingOn', 'components/ui/all.ts', "export { Link } from './link';"],
  ['domainKnowsNoNext', 'lib/opinions/request-opinion.ts', "import { cookies } from 'next/headers';"],
  ['domainKnowsNoNext', 'lib/opinions/request-opinion.ts', "import 'server-only';"],
  ['domainKnowsNoNext', 'lib/mail/compose.ts', "import { getTranslations } from 'next-intl/server';"],
];

test.each(fixtures)('%s refuses %s with %s', (name, path, text) => {
  expect(rules[name]({ path, text })).not.toEqual([]);
});

const fine: [path: string, text: string][] = [
  ['lib/desk/queries.ts', "import { open } from '@/lib/care-journey/stages';\nimport { moveCase } from './move-case';"],
  ['app/[locale]/inquiry/leave/page.tsx', "import { leaveDevice } from '../actions';"],
  ['lib/desk/queries.ts', "// import { Form } from '@/components/forms/form';\nexport type Row = { from: Date };"],
  ['lib/i18n/messages.ts', "type Words = typeof import('../../messages/en/desk.json');"],
];

test.each(fine)('%s may say %s', (path, text) => {
  expect(Object.values(rules).flatMap((rule) => rule({ path, text }))).toEqual([]);
});
