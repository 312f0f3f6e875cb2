import type { ReactNode } from 'react';
import type { Actor } from '@/lib/access/actor';
import { authorizeDoor, type Door } from '@/lib/access/permissions';
import { actorOrSignIn, guarded } from './guarded';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** Stands in every page of the desk that is about no single case; a door that is not one's own is not there. */
export const withDoor = (door: Door, render: (actor: Staff) => ReactNode | Promise<ReactNode>) =>
  guarded(async () => {
    const actor = await actorOrSignIn();
    authorizeDoor(actor, door);
    return render(actor as Staff);
  });
