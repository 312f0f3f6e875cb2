import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Actor } from '@/lib/access/actor';
import { authorizeDoor, type Door, mayOpen } from '@/lib/access/permissions';
import { redirect } from '@/lib/i18n/navigation';
import { actorOrSignIn, guarded } from './guarded';

export type Staff = Extract<Actor, { kind: 'staff' }>;

type Instead = { door: Door; path: string };

/**
 * Stands in every page of the desk that is about no single case; a door that is not one's own is not there. Whoever has
 * another room `instead` is led to it.
 */
export const withDoor = (
  door: Door,
  render: (actor: Staff) => ReactNode | Promise<ReactNode>,
  instead: readonly Instead[] = [],
) =>
  guarded(async () => {
    const actor = await actorOrSignIn();
    const own = mayOpen(actor, door) ? undefined : instead.find((other) => mayOpen(actor, other.door));
    if (own) return redirect({ href: own.path, locale: await getLocale() });
    authorizeDoor(actor, door);
    return render(actor as Staff);
  });
