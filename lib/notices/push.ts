import webPush, { type RequestOptions } from 'web-push';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { env } from '@/lib/env';
import type { Reachable } from './reach';
import type { Short } from './words';

const aDay = 24 * 3600;
const patience = 10_000;

type Subscription = Reachable['pushSubscriptions'][number];

/** Addresses come from browsers, so only those of known push services are asked: never one within our own house. */
export function isPushService(endpoint: string) {
  if (!URL.canParse(endpoint)) return false;
  const { origin } = new URL(endpoint);
  return env.PUSH_SERVICES.some((known) => {
    const [scheme, host] = known.split('://*.');
    return host ? origin.startsWith(`${scheme}://`) && origin.endsWith(`.${host}`) : origin === known;
  });
}

const vapid = () => ({
  subject: env.VAPID_SUBJECT!,
  publicKey: env.VAPID_PUBLIC_KEY!,
  privateKey: env.VAPID_PRIVATE_KEY!,
});

/** Encrypted for one browser (RFC 8291): the push service carries it and cannot read it. */
function request({ endpoint, p256dh, auth }: Subscription, { urgent, id, ...words }: Short) {
  const options: RequestOptions = { vapidDetails: vapid(), TTL: aDay, urgency: urgent ? 'high' : 'normal' };
  return webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify({ ...words, tag: id }),
    options,
  );
}

const isGone = (status: number) => status === 404 || status === 410;

async function deliver(subscription: Subscription, words: Short) {
  if (!isPushService(subscription.endpoint)) return 'gone';
  const { endpoint, method, headers, body } = request(subscription, words);
  const { 'Content-Length': _, ...sent } = headers as Record<string, string>;
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(endpoint, {
    method,
    headers: sent,
    body: new Uint8Array(body),
    signal,
    redirect: 'error',
  });
  if (answer.ok) return 'taken';
  if (isGone(answer.status)) return 'gone';
  throw new Error(`The push service answered ${answer.status}.`);
}

const forget = (ids: string[]) =>
  asActor(theSystem, (tx) => tx.pushSubscription.deleteMany({ where: { id: { in: ids } } }));

/** To each browser of the account; `false` where none is left. Browsers that are gone are forgotten. @throws where all were busy */
export async function push({ pushSubscriptions }: Reachable, words: Short) {
  const answers = await Promise.allSettled(pushSubscriptions.map((one) => deliver(one, words)));
  const gone = pushSubscriptions.filter((_, at) => (answers[at] as { value?: string }).value === 'gone');
  if (gone.length > 0) await forget(gone.map(({ id }) => id));
  if (answers.some((answer) => (answer as { value?: string }).value === 'taken')) return true;
  const failed = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failed) throw failed.reason;
  return false;
}
