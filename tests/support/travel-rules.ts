import type { Actor } from '@/lib/access/actor';
import { today } from '@/lib/hospital/today';
import { publishRule } from '@/lib/travel/publish-rule';
import { publishing } from '@/lib/travel/schema';
import { aMemberOfStaff } from './accounts';

const held: { administrator?: Promise<Actor> } = {};

async function hire(): Promise<Actor> {
  const { id } = await aMemberOfStaff({ role: 'administrator' });
  return { kind: 'staff', id, role: 'administrator' };
}

/** One administrator a test file: hashing a password takes its time. */
export const anAdministrator = () => (held.administrator ??= hire());

/** The day so many days from today at the hospital, as a form sends it. */
export const dayFromNow = (days: number) =>
  new Date(today().getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10);

/** A rule as the form sends it. */
export const aTypedRule = (changed: object = {}) => ({
  kind: 'visa',
  countries: '',
  sourceName: 'Department of State',
  sourceUrl: 'https://travel.state.gov/visitor.html',
  effectiveFrom: '2020-01-01',
  effectiveUntil: '',
  checkedBy: 'Ada Brennan',
  checkAgainBy: dayFromNow(30),
  language: 'en',
  text: 'You need a visa.',
  reviewedBy: 'Lena Ortiz',
  ...changed,
});

/** A published rule; resolves to its id. */
export const aRule = async (changed: object = {}) =>
  publishRule(await anAdministrator(), publishing.parse(aTypedRule(changed)));
