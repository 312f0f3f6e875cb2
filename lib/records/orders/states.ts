import type { OrderState } from '@/lib/db/generated/enums';

/** Orders that somebody still has to do something about. */
export const onItsWay = ['ordered', 'assigned', 'delivered', 'returned'] as const satisfies OrderState[];

/** While one of these holds, whoever translates may send files. */
export const inHand = ['assigned', 'returned'] as const satisfies OrderState[];

export const isOnItsWay = (state: OrderState) => (onItsWay as readonly OrderState[]).includes(state);
export const isInHand = (state: OrderState) => (inHand as readonly OrderState[]).includes(state);
