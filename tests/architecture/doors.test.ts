import { expect, test } from 'vitest';
import * as doors from './rules/doors';
import { type Rule, type Source, sources } from './support/sources';

const verb: Source = {
  path: 'lib/opinions/request-opinion.ts',
  text: "export const requestOpinion = (actor) => change(actor, 'opinion.request', reference, work);",
};

const rules = {
  namesItsPermission: doors.namesItsPermission,
  publicPagesKnowNobody: doors.publicPagesKnowNobody,
  casesAreGuarded: doors.casesAreGuarded,
  layoutsGuardNothing: doors.layoutsGuardNothing,
  actionsSubmit: doors.actionsSubmit,
  actionsCallOneVerb: doors.actionsCallOneVerb([...sources, verb]),
} satisfies Record<string, Rule>;

test.each(Object.entries(rules))('the house keeps the rule %s', (_, rule) => {
  expect(sources.flatMap(rule)).toEqual([]);
});

test('every open door is there', () => {
  const known = sources.filter(doors.isDoor).map(({ path }) => path);
  expect(Object.keys(doors.openDoors).filter((path) => !known.includes(path))).toEqual([]);
});

const action = (body: string) =>
  `'use server';\nimport { requestOpinion } from '@/lib/opinions/request-opinion';\n${body}`;
const page = 'export default () =>';
const reference = 'app/[locale]/(patient)/journey/[reference]';

const fixtures: [keyof typeof rules, path: string, text: string][] = [
  ['namesItsPermission', 'app/[locale]/(family)/following/page.tsx', `${page} <main />;`],
  ['namesItsPermission', 'app/api/calendar/route.ts', 'export const GET = () => new Response();'],
  [
    'namesItsPermission',
    'app/[locale]/(family)/following/page.tsx',
    `${page} withDoor(door, render); // withDoor('a.b')`,
  ],
  ['publicPagesKnowNobody', 'app/[locale]/(public)/page.tsx', "import { db } from '@/lib/access/as-actor';"],
  [
    'publicPagesKnowNobody',
    'app/[locale]/(public)/page.tsx',
    "import { currentActor } from '@/lib/auth/current-actor';",
  ],
  ['casesAreGuarded', `${reference}/opinions/page.tsx`, `${page} guarded(async () => <main />);`],
  ['casesAreGuarded', `${reference}/opinions/page.tsx`, `${page} withDoor('desk.open', render);`],
  ['casesAreGuarded', 'app/[locale]/(staff)/desk/team/page.tsx', `${page} <main />;`],
  ['layoutsGuardNothing', 'app/[locale]/(staff)/layout.tsx', "import { withDoor } from '@/lib/auth/with-door';"],
  ['actionsSubmit', `${reference}/actions.ts`, action('export async function send() {\n  await requestOpinion();\n}')],
  ['actionsSubmit', `${reference}/actions.ts`, action('export const send = async () => requestOpinion();')],
  [
    'actionsCallOneVerb',
    `${reference}/actions.ts`,
    action('export const send = async () => submit(schema, form, other);'),
  ],
  [
    'actionsCallOneVerb',
    `${reference}/actions.ts`,
    action('export async function send() {}\n\nasync function never() {\n  await requestOpinion();\n}'),
  ],
];

test.each(fixtures)('%s refuses %s with %s', (name, path, text) => {
  expect(rules[name]({ path, text })).not.toEqual([]);
});

const fine: [path: string, text: string][] = [
  [`${reference}/opinions/page.tsx`, `${page} withCase('opinion.request', reference, render);`],
  ['app/[locale]/(staff)/desk/team/page.tsx', `${page} withDoor('desk.open', render);`],
  ['app/[locale]/(public)/visit/page.tsx', "import { hospital } from '@/lib/hospital/profile';"],
  [`${reference}/actions.ts`, action('export const send = async () => submit(schema, form, () => requestOpinion());')],
];

test.each(fine)('%s may say %s', (path, text) => {
  expect(Object.values(rules).flatMap((rule) => rule({ path, text }))).toEqual([]);
});
