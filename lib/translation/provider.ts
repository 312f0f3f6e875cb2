import { z } from 'zod';
import { env } from '@/lib/env';

/** Whatever translates sentences: one answer for each, in their order. */
export type Provider = {
  host: string;
  translate(sentences: string[], from: string, to: string): Promise<string[]>;
  /** Whether it is there and speaks; no text is sent for it. */
  answers(): Promise<boolean>;
};

/** It did not answer, or not in time, or with a fault of its own: worth another try later. */
export class ProviderAway extends Error {
  override name = 'ProviderAway';
}

/** It answered, and not with a translation. */
export class ProviderNonsense extends Error {
  override name = 'ProviderNonsense';
}

const patience = 15_000;
const shortPatience = 2_000;
const mostBytes = 1_000_000;

const answer = z.object({ translatedText: z.array(z.string()) });

/** Reads no more than a translation can be: an endless answer must not fill the memory. */
async function bodyOf(response: Response) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new ProviderNonsense('huge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function read(body: string) {
  try {
    return answer.parse(JSON.parse(body)).translatedText;
  } catch {
    throw new ProviderNonsense('not an answer');
  }
}

/** A redirect is refused: the text goes to the machine that was agreed on and to no other. */
async function ask(url: URL, body: object) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status >= 500 || response.status === 429) throw new ProviderAway(`status ${response.status}`);
    if (!response.ok) throw new ProviderNonsense(`status ${response.status}`);
    return await bodyOf(response);
  } catch (fault) {
    if (fault instanceof ProviderNonsense || fault instanceof ProviderAway) throw fault;
    throw new ProviderAway('unreachable');
  }
}

const languages = z.array(z.object({ code: z.string() })).min(1);

/** The languages that it knows are a question without a key. */
async function speaks(url: URL) {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(shortPatience) });
    return response.ok && languages.safeParse(JSON.parse(await bodyOf(response))).success;
  } catch {
    return false;
  }
}

/** LibreTranslate's HTTP API; a key stands in the address as `?api_key=…`. */
export function libreTranslate(address: string): Provider {
  const base = new URL(address);
  const pathOf = (name: string) => new URL(`${base.pathname.replace(/\/$/, '')}/${name}`, base);
  const key = base.searchParams.get('api_key');
  return {
    host: base.host,
    translate: async (q, source, target) =>
      read(await ask(pathOf('translate'), { q, source, target, format: 'text', ...(key && { api_key: key }) })),
    answers: () => speaks(pathOf('languages')),
  };
}

/** The machine of this hospital, if it has one. */
export const configuredProvider = () => (env.TRANSLATE_URL ? libreTranslate(env.TRANSLATE_URL) : null);
