import type { About } from '@/lib/live/about';
import { liveHub, type WhoStillMay } from '@/lib/live/hub';

const everybody: WhoStillMay = async (readers) => readers;

/** One hub a test file, as one a process. */
export const aHub = (whoStillMay = everybody) => liveHub(whoStillMay);

/** Reads a stream until it ends; `until` waits for what it says. */
export function reading(body: ReadableStream<Uint8Array>) {
  const held = { text: '', ended: false };
  const reader = body.getReader();
  async function read() {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      held.text += new TextDecoder().decode(value);
    }
    held.ended = true;
  }
  void read();
  return {
    said: () => held.text,
    changes: () => held.text.split('data: changed').length - 1,
    cursor: () => /id: (\S+)(?![\s\S]*id: )/.exec(held.text)?.[1] ?? null,
    hasEnded: () => held.ended,
    leave: () => reader.cancel(),
  };
}

export type Reading = ReturnType<typeof reading>;

export const about = (caseId: string): About => ({ topic: 'case', caseId });
export const theDesk: About = { topic: 'desk' };
