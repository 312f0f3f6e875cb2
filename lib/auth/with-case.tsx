import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import type { Actor } from '@/lib/access/actor';
import { look } from '@/lib/access/change';
import type { FoundCase } from '@/lib/access/find-case';
import type { Permission } from '@/lib/access/permissions';
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
  return look(actor, permission, reference, async (tx, found) => {
    const details = { ...looksAs(actor, found), ...(prefetch && { prefetch }) };
    await record(tx, actor, 'case.viewed', { caseId: found.id, ...details });
    return found;
  });
}

/** In what part somebody looked, as it was then: roles change, and a glass is mended. */
function looksAs(actor: SignedIn, { glassBreaks }: FoundCase) {
  if (actor.kind !== 'staff') return {};
  const glass = actor.role === 'administrator' && glassBreaks.find(({ accountId }) => accountId === actor.id);
  return { role: actor.role, ...(glass && { glass: glass.reason }) };
}

/** Marked and not left out: a header that anybody can send must not keep a reading from the trail. */
async function isPrefetch() {
  const sent = await headers();
  return sent.has('next-router-prefetch') || /prefetch/.test(sent.get('sec-purpose') ?? sent.get('purpose') ?? '');
}
