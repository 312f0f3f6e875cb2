import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { type Filters, partNames } from './filters';
import { mostExported } from './limits';
import { type DeskCase, listCases } from './list-cases';

const atOnce = 500;

/** Recorded before the first row leaves, in a transaction of its own: whoever breaks off the download has had it. */
const recordExport = (actor: Actor, filters: Filters) =>
  asActor(actor, (tx) => {
    authorizeDoor(actor, 'desk.export');
    const used = partNames.filter((name) => filters[name] !== undefined);
    return record(tx, actor, 'desk.exported', { filters: used, most: mostExported });
  });

/** Everything that a list holds, in its order, so many rows at a time; a transaction each, for a slow reader holds none. */
export async function* exportCases(actor: Actor, filters: Filters): AsyncGenerator<DeskCase[]> {
  await recordExport(actor, filters);
  let after: string | undefined;
  for (let left = mostExported; left > 0; left -= atOnce) {
    const page = await asActor(actor, (tx) => listCases(tx, actor, { ...filters, after }, Math.min(atOnce, left)));
    if (page.rows.length > 0) yield page.rows;
    if (!page.next) return;
    after = page.next;
  }
}
