import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { type FoundCase, findCase } from '@/lib/access/find-case';
import { authorize, type Permission } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { actorOrSignIn, guarded } from './guarded';

type SignedIn = Exclude<Actor, { kind: 'visitor' }>;

/** Stands in every page about a case: who is asking, the case within their sight, the permission by name, the trail. */
export const withCase = (
  permission: Permission,
  reference: string,
  render: (found: FoundCase, actor: SignedIn) => ReactNode | Promise<ReactNode>,
) =>
  guarded(async () => {
    const actor = await actorOrSignIn();
    return render(await viewCase(actor, permission, reference), actor);
  });

async function viewCase(actor: SignedIn, permission: Permission, reference: string) {
  const prefetch = await isPrefetch();
  return asActor(actor, async (tx) => {
    const found = await findCase(tx, actor, reference);
    authorize(actor, permission, found);
    await record(tx, actor, 'case.viewed', { caseId: found.id, ...(prefetch && { prefetch }) });
    return found;
  });
}

/** Marked and not left out: a header that anybody can send must not keep a reading from the trail. */
async function isPrefetch() {
  const sent = await headers();
  return sent.has('next-router-prefetch') || /prefetch/.test(sent.get('sec-purpose') ?? sent.get('purpose') ?? '');
}
