import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffRole } from '@/lib/db/generated/enums';
import { Problem } from '@/lib/errors';
import type { Actor } from './actor';

/** What a rule looks at: the case's id and the accounts that may act for its patient. */
export type Sighted = { id: string; actsFor: string[] };
type Rule = (actor: Actor, on: Sighted) => boolean;

const patient: Rule = (actor, on) => actor.kind === 'person' && on.actsFor.includes(actor.id);
const relative: Rule = (actor, on) => actor.kind === 'person' && actor.follows.includes(on.id);
const system: Rule = (actor) => actor.kind === 'system';
const staff =
  (...roles: StaffRole[]): Rule =>
  (actor) =>
    actor.kind === 'staff' && roles.includes(actor.role);
const either =
  (...rules: Rule[]): Rule =>
  (actor, on) =>
    rules.some((rule) => rule(actor, on));

const coordinators = staff('coordinator', 'leadCoordinator');
const deskTeam = either(coordinators, staff('medicalDirector', 'nurseOnDuty'));
const careTeam = either(coordinators, staff('physician', 'medicalDirector', 'nurseOnDuty'));

/** Who may do what to a case that they can see. */
export const rules = {
  'case.view': either(patient, relative, careTeam, system),
  'case.work': deskTeam,
  'case.move': either(coordinators, system),
  'inquiry.read': either(patient, careTeam),
  'inquiry.accept': coordinators,
  'inquiry.decline': coordinators,
  'message.read': either(patient, careTeam),
  'message.write': patient,
  'message.send': deskTeam,
  'message.draft': either(patient, deskTeam),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof rules;

/** Doors that lead to no single case. */
const doors = {
  'desk.open': ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty'],
  'inquiry.enter': ['coordinator', 'leadCoordinator'],
  'travel.publish': ['administrator'],
  'translation.review': ['translator'],
  'translation.allow': ['administrator'],
  'translators.keep': ['administrator', 'leadCoordinator'],
  'glossary.keep': ['administrator', 'leadCoordinator', 'translator'],
  'reply.keep': ['administrator', 'leadCoordinator'],
} satisfies Record<string, StaffRole[]>;

export type Door = keyof typeof doors;

export const may = (actor: Actor, permission: Permission, on: Sighted) => rules[permission](actor, on);

export function authorize(actor: Actor, permission: Permission, on: Sighted) {
  if (!may(actor, permission, on)) throw new Problem('notAllowed');
}

export const mayOpen = (actor: Actor, door: Door) =>
  actor.kind === 'staff' && (doors[door] as StaffRole[]).includes(actor.role);

/** A door that is not one's own looks like no door at all. */
export function authorizeDoor(actor: Actor, door: Door) {
  if (!mayOpen(actor, door)) throw new Problem('notFound');
}

/** A capacity that its owner confirmed and that has not ended. */
export const live = (accountId?: string) =>
  ({
    accountId,
    confirmedAt: { not: null },
    OR: [{ endsAt: null }, { endsAt: { gt: now() } }],
  }) satisfies Prisma.CapacityWhereInput;

const nothing: Prisma.CaseWhereInput = { id: { in: [] } };

const visibleToStaff: Record<StaffRole, Prisma.CaseWhereInput> = {
  coordinator: {},
  leadCoordinator: {},
  physician: {},
  medicalDirector: {},
  nurseOnDuty: {},
  interpreter: nothing,
  translator: nothing,
  finance: nothing,
  partner: nothing,
  administrator: nothing,
};

/** What `case.view` allows, as a filter: a case outside it is not found, rather than forbidden. */
export function visibleCases(actor: Actor): Prisma.CaseWhereInput {
  switch (actor.kind) {
    case 'person':
      return { OR: [{ patient: { capacities: { some: live(actor.id) } } }, { id: { in: actor.follows } }] };
    case 'staff':
      return visibleToStaff[actor.role];
    case 'system':
      return {};
    case 'visitor':
      return nothing;
  }
}
