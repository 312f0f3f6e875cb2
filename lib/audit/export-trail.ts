import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Asked } from './asked';
import { record } from './record';
import { filtersOf, readEntries, type TrailRow, withNames } from './search-trail';

const atOnce = 1_000;

/** That it leaves the house is recorded before the first line does. */
export const beginExport = (actor: Actor, asked: Asked) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'trail.search');
    await record(tx, actor, 'trail.exported', { role: 'administrator', ...filtersOf(asked) });
  });

/** The trail as the filters bound it, newest first, a line of JSON an entry; a short transaction for each thousand. */
export async function* exportTrail(actor: Actor, asked: Asked, timeZone: string) {
  for (let before = asked.before; ; ) {
    const rows = await readSome(actor, { ...asked, before }, timeZone);
    if (rows.length > 0) yield rows.map(lineOf).join('');
    if (rows.length < atOnce) return;
    before = rows.at(-1)!.id;
  }
}

const readSome = (actor: Actor, asked: Asked, timeZone: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'trail.search');
    return withNames(tx, await readEntries(tx, asked, timeZone, atOnce));
  });

const lineOf = ({ id, at, actorKind, actorId, action, reference, details }: TrailRow) =>
  `${JSON.stringify({ id, at: at.toISOString(), actorKind, actorId, action, case: reference ?? null, details })}\n`;
