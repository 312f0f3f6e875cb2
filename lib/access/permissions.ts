import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import { StaffRole } from '@/lib/db/generated/enums';
import { Problem } from '@/lib/errors';
import type { Actor } from './actor';

/** What a rule looks at: the case's id, the accounts that may act for its patient, and for whom its glass is broken now. */
export type Sighted = { id: string; actsFor: string[]; brokenBy?: string[] };
type Rule = (actor: Actor, on: Sighted) => boolean;

const patient: Rule = (actor, on) => actor.kind === 'person' && on.actsFor.includes(actor.id);
const relative: Rule = (actor, on) => actor.kind === 'person' && actor.follows.includes(on.id);
const brokeGlass: Rule = (actor, on) =>
  actor.kind === 'staff' && actor.role === 'administrator' && on.brokenBy?.includes(actor.id) === true;
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
  'case.view': either(patient, relative, careTeam, brokeGlass, system),
  'case.work': deskTeam,
  'case.move': either(coordinators, system),
  'case.take': coordinators,
  'case.assign': either(coordinators, staff('medicalDirector')),
  'inquiry.read': either(patient, careTeam, brokeGlass),
  'inquiry.accept': coordinators,
  'inquiry.decline': coordinators,
  'message.read': either(patient, careTeam, brokeGlass),
  'message.write': patient,
  'message.send': deskTeam,
  'message.draft': either(patient, deskTeam),
  'note.read': careTeam,
  'note.write': careTeam,
  'task.write': deskTeam,
  'triage.decide': deskTeam,
  'promise.pause': coordinators,
  'apology.decide': coordinators,
  'contact.correct': coordinators,
  'duplicate.decide': coordinators,
  'case.merge': coordinators,
  'alert.take': deskTeam,
  'record.read': either(patient, careTeam, brokeGlass),
  'record.review': either(careTeam, brokeGlass),
  'record.send': either(patient, deskTeam),
  'record.describe': either(patient, deskTeam),
  'record.decide': deskTeam,
  'record.complete': either(coordinators, staff('medicalDirector')),
  'need.answer': either(patient, deskTeam),
  'need.waive': either(coordinators, staff('medicalDirector')),
  'link.give': either(patient, deskTeam),
  'letter.make': either(patient, deskTeam),
  'translation.order': deskTeam,
  'translation.certify': coordinators,
  'looks.read': patient,
  'glass.look': brokeGlass,
} satisfies Record<string, Rule>;

export type Permission = keyof typeof rules;

/** Doors that lead to no single case. */
export const doors = {
  'desk.open': ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty'],
  'duty.open': ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty'],
  'duty.plan': ['leadCoordinator', 'medicalDirector'],
  'desk.export': ['coordinator', 'leadCoordinator', 'medicalDirector'],
  'desk.take': ['coordinator', 'leadCoordinator'],
  'desk.assign': ['coordinator', 'leadCoordinator', 'medicalDirector'],
  'view.save': ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty'],
  'view.share': ['leadCoordinator', 'medicalDirector'],
  'surge.open': ['leadCoordinator', 'medicalDirector'],
  'work.move': ['leadCoordinator', 'medicalDirector'],
  'inquiry.enter': ['coordinator', 'leadCoordinator'],
  'travel.publish': ['administrator'],
  'translation.review': ['translator'],
  'order.work': ['translator'],
  'translation.allow': ['administrator'],
  'translators.keep': ['administrator', 'leadCoordinator'],
  'glossary.keep': ['administrator', 'leadCoordinator', 'translator'],
  'reply.keep': ['administrator', 'leadCoordinator'],
  'glass.break': ['administrator'],
  'trail.search': ['administrator'],
  'staff.manage': ['administrator'],
  'recovery.consent': [
    'administrator',
    'leadCoordinator',
    'coordinator',
    'physician',
    'medicalDirector',
    'nurseOnDuty',
    'finance',
  ],
  'account.keep': Object.values(StaffRole),
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

/** A glass that was broken by this account, or by anyone, and is not mended yet. */
export const stillBroken = (accountId?: string) =>
  ({ accountId, endedAt: null, endsAt: { gt: now() } }) satisfies Prisma.GlassBreakWhereInput;

const nothing: Prisma.CaseWhereInput = { id: { in: [] } };

const all = () => ({});
const none = () => nothing;

/** Nobody is booked, referred or asked to pay yet, so interpreters, translators, finance and partners see no case. */
const visibleToStaff: Record<StaffRole, (id: string) => Prisma.CaseWhereInput> = {
  coordinator: all,
  leadCoordinator: all,
  physician: all,
  medicalDirector: all,
  nurseOnDuty: all,
  interpreter: none,
  translator: none,
  finance: none,
  partner: none,
  administrator: (id) => ({ glassBreaks: { some: stillBroken(id) } }),
};

/** What `case.view` allows, as a filter: a case outside it is not found, rather than forbidden. */
export function visibleCases(actor: Actor): Prisma.CaseWhereInput {
  switch (actor.kind) {
    case 'person':
      return { OR: [{ patient: { capacities: { some: live(actor.id) } } }, { id: { in: actor.follows } }] };
    case 'staff':
      return visibleToStaff[actor.role](actor.id);
    case 'system':
      return {};
    case 'visitor':
      return nothing;
  }
}
