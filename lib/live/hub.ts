import { keepListening } from '@/lib/db/listen';
import { report } from '@/lib/report';
import type { About } from './about';
import { channel } from './bell';
import { type Cursor, cursorAt } from './cursor';
import { changedSince, heardSince } from './events';
import { changed, heartbeat, hello } from './frames';
import { makeStreams, type Reader, type Stream } from './streams';

/** Of these readers, those who may still listen. */
export type WhoStillMay = <R extends Reader>(readers: R[]) => Promise<R[]>;

/** How often we look by ourselves, for a bell that did not ring and for readers whose right has ended. */
const beat = 1_000;
const pulse = 20_000;

/** Work that is asked for while it runs is done once more after. */
function oneAtATime(work: () => Promise<void>) {
  let [running, again] = [false, false];
  return async function run() {
    if (running) return void (again = true);
    running = true;
    do {
      again = false;
      await work().catch(report);
    } while (again);
    running = false;
  };
}

const concerns = (heard: Set<string>, about: About) =>
  about.topic === 'desk' ? heard.size > 0 : heard.has(about.caseId);

function makeHub(whoStillMay: WhoStillMay) {
  const streams = makeStreams();
  const known: { snapshot?: string; closed?: boolean } = {};

  const hear = oneAtATime(async () => {
    if (!line.isUp()) return;
    const { snapshot, heard } = await heardSince(line, known.snapshot);
    known.snapshot = snapshot;
    if (heard.size === 0) return;
    const frame = changed(cursorAt(snapshot));
    for (const stream of streams.all) if (concerns(heard, stream.about)) stream.send(frame);
  });

  const endWhoMayNot = oneAtATime(async () => {
    const readers = [...streams.all];
    const may = new Set(readers.length > 0 ? await whoStillMay(readers) : []);
    for (const stream of readers) if (!may.has(stream)) stream.end();
  });

  const line = keepListening({ channel, onUp: hear, onRing: hear });
  const timers = [
    setInterval(() => void Promise.all([hear(), endWhoMayNot()]), beat).unref(),
    setInterval(() => {
      for (const stream of streams.all) stream.send(heartbeat);
    }, pulse).unref(),
  ];

  /** It hears from now on, so what it may have missed before is asked after it is open. */
  async function catchUp(stream: Stream, since: Cursor | null) {
    const missed = await changedSince(line, stream.about, since);
    stream.send(hello(missed.cursor));
    if (missed.changed) stream.send(changed(missed.cursor));
  }

  return {
    /** `null` where there is no place left. */
    open(reader: Reader, since: Cursor | null) {
      const stream = known.closed ? null : streams.open(reader);
      if (stream) catchUp(stream, since).catch(() => stream.end()); // the browser comes back with the same cursor
      return stream?.body ?? null;
    },
    changedSince: (about: About, since: Cursor | null) => changedSince(line, about, since),
    /** Every browser is sent elsewhere: it comes back with its cursor. */
    async close() {
      known.closed = true;
      for (const timer of timers) clearInterval(timer);
      for (const stream of streams.all) stream.end();
      await line.close();
    },
  };
}

export type Hub = ReturnType<typeof makeHub>;

/** `scripts/web.mjs` closes it by this name. */
const held = globalThis as { homewardLive?: Hub };

/** One a process, from the first page that listens. */
export const liveHub = (whoStillMay: WhoStillMay) => (held.homewardLive ??= makeHub(whoStillMay));
