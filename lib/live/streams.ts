import { env } from '@/lib/env';
import type { About } from './about';

/** Who listens, by the hash of their session, and to what. */
export type Reader = { session: string; about: About };

/** Browsers of one person; tabs that are not looked at hold no stream. */
const mostOfSession = 12;

/** Frames that a reader has not taken yet: one who takes none for so long is let go. */
const mostWaiting = 16;

export type Stream = Reader & { body: ReadableStream<Uint8Array>; send(frame: Uint8Array): void; end(): void };

/** The streams that are open in this process, and the places for them. */
export function makeStreams(most = env.LIVE_STREAMS) {
  const all = new Set<Stream>();

  const isFull = (session: string) =>
    all.size >= most || [...all].filter((stream) => stream.session === session).length >= mostOfSession;

  function open(reader: Reader): Stream | null {
    if (isFull(reader.session)) return null;
    let writer!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (writer = controller),
      cancel: () => void all.delete(stream),
    });
    const end = () => void (all.delete(stream) && writer.close());
    const send = (frame: Uint8Array) => {
      if (!all.has(stream)) return;
      if (writer.desiredSize! < -mostWaiting) end();
      else writer.enqueue(frame);
    };
    const stream = { ...reader, body, send, end };
    all.add(stream);
    return stream;
  }

  return { all, open };
}
