import type { NextRequest } from 'next/server';
import type { Actor } from '@/lib/access/actor';
import { Problem } from '@/lib/errors';
import { negotiated } from '@/lib/i18n/negotiate';
import type { readTold } from '@/lib/records/tus/headers';
import { Refused } from '@/lib/records/tus/refused';
import type { Holder, Sender } from '@/lib/records/uploads/sender';
import { isFromUs } from '@/lib/web/from-us';
import { tusRefusal, tusVersion } from '@/lib/web/tus-answer';

export const uploadsPath = '/api/uploads';

type Told = Pick<ReturnType<typeof readTold>, 'reference' | 'order'>;

/** A case is named by an account, an order by its translator; whoever holds a link names nothing. */
export function senderOf({ actor, link }: Holder, { reference, order }: Told): Sender {
  if (order) return { actor, orderId: order };
  if (reference && isSignedIn(actor)) return { actor, reference };
  if (link && !reference) return { link };
  throw new Problem('notFound');
}

const isSignedIn = ({ kind }: Actor) => kind !== 'visitor';

function check(request: Request) {
  if (!isFromUs(request)) throw new Problem('foreignForm');
  if (request.headers.get('tus-resumable') !== tusVersion)
    throw new Refused(412, `Tus-Resumable must be ${tusVersion}.`);
}

/** What every request of the protocol has in common: where it came from, which version it speaks, how it is refused. */
export async function speakTus(request: NextRequest, work: () => Promise<Response>) {
  try {
    check(request);
    return await work();
  } catch (fault) {
    return tusRefusal(fault, negotiated(request));
  }
}
