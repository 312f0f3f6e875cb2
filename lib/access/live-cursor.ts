import { cursorAt, snapshotNow } from '@/lib/live/cursor';
import type { Actor } from './actor';
import { inOneStatement } from './as-actor';

/** Until where a page has heard; asked before it reads its rows, or what changes in between would be missed. */
export async function liveCursor(actor: Actor) {
  const [now] = await inOneStatement<{ snapshot: string }>(actor, snapshotNow);
  return cursorAt(now!.snapshot);
}
