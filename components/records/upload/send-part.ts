import { Upload } from 'tus-js-client';
import { isReadable, meaningOf, type Trouble, troubleOf } from './faults';
import type { Part } from './parts';
import { keepPart, type Place, partBegun } from './remembered';
import { summingStack } from './summed';

const largestChunk = 8 * 1024 ** 2;
const smallestChunk = 256 * 1024;
const longestPause = 30_000;

type Sending = {
  place: Place;
  batchId: string;
  signal: AbortSignal;
  /** Bytes of this part that are on their way or arrived. */
  onProgress: (sent: number) => void;
  /** Why nothing goes on for now, or that it does again. */
  onTrouble: (trouble: Trouble | null) => void;
};

const metadataOf = (part: Part, { place, batchId }: Sending) => ({
  ...(place.reference && { reference: place.reference }),
  ...(place.order && { order: place.order }),
  batch: batchId,
  name: part.name,
  bundle: part.bundle ? '1' : '0',
});

/** A line that breaks gets smaller parts to carry, so that one of them arrives. */
const chunkAfter = (failures: number) => Math.max(smallestChunk, largestChunk / 2 ** failures);

/** One try, from where the server stands. Resolves at the end; rejects with the fault, or with the signal's reason. */
function attempt(part: Part, url: string | null, failures: { count: number }, sending: Sending) {
  const { signal, batchId, place, onProgress, onTrouble } = sending;
  return new Promise<string | null>((resolve, reject) => {
    const upload = new Upload(part.open(), {
      endpoint: '/api/uploads',
      uploadUrl: url,
      metadata: metadataOf(part, sending),
      headers: { 'Accept-Language': place.locale },
      chunkSize: chunkAfter(failures.count),
      retryDelays: null, // a line that is away for hours is waited for outside, without counting
      storeFingerprintForResuming: false,
      httpStack: summingStack(),
      onUploadUrlAvailable: () => void keepPart(place, part.key, { batchId, url: upload.url, isDone: false }),
      onProgress,
      onChunkComplete: () => {
        failures.count = 0;
        onTrouble(null);
      },
      onSuccess: () => resolve(upload.url),
      onError: reject,
    });
    const stop = () => {
      void upload.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    upload.start();
  });
}

/** Until the line is back, or for a while that grows. */
function pause(failures: number, signal: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const over = new AbortController();
    const ending = (end: () => void) => () => {
      clearTimeout(timer);
      over.abort(); // a line that is away for a night would leave a thousand listeners behind
      end();
    };
    const timer = setTimeout(ending(resolve), Math.min(longestPause, 1_000 * 2 ** Math.min(failures, 5)));
    window.addEventListener('online', ending(resolve), { signal: over.signal });
    const stopped = ending(() => reject(signal.reason));
    signal.addEventListener('abort', stopped, { signal: over.signal });
  });
}

async function fatal(fault: unknown, part: Part) {
  const meaning = meaningOf(fault);
  if (meaning) return meaning;
  for (const { file } of part.files) if (!(await isReadable(file))) return 'gone';
  return null;
}

/** Sends one part however often the line breaks. @throws what makes it hopeless, as the name of its sentence, or the signal's reason */
export async function sendPart(part: Part, sending: Sending) {
  const failures = { count: 0 };
  for (;;) {
    const begun = await partBegun(sending.place, part.key);
    if (begun?.isDone) return;
    try {
      const url = await attempt(part, begun?.url ?? null, failures, sending);
      await keepPart(sending.place, part.key, { batchId: sending.batchId, url, isDone: true });
      return;
    } catch (fault) {
      if (sending.signal.aborted) throw fault;
      const meaning = await fatal(fault, part);
      if (meaning) throw new Hopeless(meaning);
      failures.count += 1;
      sending.onTrouble(troubleOf(fault));
      await pause(failures.count, sending.signal);
    }
  }
}

/** Trying again would not help. */
export class Hopeless extends Error {
  constructor(readonly meaning: NonNullable<Awaited<ReturnType<typeof fatal>>>) {
    super(meaning);
  }
}
