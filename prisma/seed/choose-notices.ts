import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { keepPreferences } from '@/lib/notices/keep-preferences';

/** The mother in Kuwait sleeps undisturbed. */
export async function chooseNotices() {
  const { id, timeZone } = await asActor(theSystem, (tx) =>
    tx.account.findUniqueOrThrow({ where: { kind_email: { kind: 'person', email: 'noura@demo.example' } } }),
  );
  const quiet = { quietFrom: 0, quietUntil: 5 * 60 };
  const mother: Actor = { kind: 'person', id, follows: [] };
  await keepPreferences(mother, { channels: ['mail'], language: 'ar', timeZone, ...quiet, stopped: [] });
}
