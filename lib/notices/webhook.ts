import { createHmac } from 'node:crypto';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import type { Reachable } from './reach';
import type { Short } from './words';

const patience = 10_000;

type Channel = 'sms' | 'whatsapp';

const bodyOf = ({ phone }: Reachable, channel: Channel, { id, body, url, stop, lang, title }: Short) =>
  JSON.stringify({
    id,
    channel,
    to: phone,
    language: lang,
    text: [`${title}: ${body}`, url, ...(stop ? [`${stop.label}: ${stop.url}`] : [])].join('\n'),
  });

/** The time stands in what is signed, so that nobody can send an old request again. */
const signed = (at: number, body: string) =>
  createHmac('sha256', env.NOTICE_WEBHOOK_SECRET!).update(`${at}.${body}`).digest('hex');

/** An answer that another try would not change. */
const isFinal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/** To the hospital's own provider of text messages; `false` where it will never take this one. @throws to be tried again */
export async function sendByProvider(to: Reachable, channel: Channel, words: Short) {
  const body = bodyOf(to, channel, words);
  const at = Math.floor(now().getTime() / 1000);
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': words.id,
    'Homeward-Signature': `t=${at},v1=${signed(at, body)}`,
  };
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(env.NOTICE_WEBHOOK_URL!, { method: 'POST', headers, body, signal, redirect: 'error' });
  if (answer.ok) return true;
  if (isFinal(answer.status)) return false;
  throw new Error(`The provider of text messages answered ${answer.status}.`);
}
