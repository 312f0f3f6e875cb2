import { now } from '@/lib/clock';
import { uploads } from '@/lib/hospital/uploads';
import type { Chosen } from './chosen';
import { type FileFault, isReadable } from './faults';
import { type Part, partsOf } from './parts';
import { atIntervals, type Failed, type Progress, speedometer } from './progress';
import { forgetBatch, keepBatch, type Place, partBegun, placeKey } from './remembered';
import { Hopeless, sendPart } from './send-part';

const lanes = 3;

/** A random UUID, also where a browser keeps `randomUUID` for safe addresses. */
function newBatchId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const faultAtOnce = ({ file }: Chosen): FileFault | null =>
  file.size === 0 ? 'empty' : file.size > uploads.largest.file ? 'tooLarge' : null;

const failedBy = (fault: FileFault) => (chosen: Chosen) => ({ path: chosen.path, fault, chosen });

/** The folder, or the first file and that there are others. */
function nameOf([first, ...others]: Chosen[]) {
  const [top, ...below] = first!.path.split('/');
  return below.length > 0 || others.length === 0 ? top! : `${top}, …`;
}

/** Sends what was chosen, in three lanes, and tells how far it is. It can stand still, and go on in another year. */
export class Sending {
  readonly #queue: Part[];
  readonly #failed: Failed[];
  readonly #sent = new Map<Part, number>();
  readonly #shallKeep = atIntervals(1_000);
  readonly #name: string;
  #state: Progress['state'] = 'sending';
  #speed = speedometer();
  #filesDone = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  #control = new AbortController();
  #batchId = newBatchId();

  constructor(
    readonly place: Place,
    chosen: Chosen[],
    readonly tell: (progress: Progress) => void,
  ) {
    this.#name = nameOf(chosen);
    this.#failed = chosen.flatMap((one) => {
      const fault = faultAtOnce(one);
      return fault ? [failedBy(fault)(one)] : [];
    });
    this.#queue = partsOf(chosen.filter((one) => !faultAtOnce(one)));
    for (const part of this.#queue) this.#sent.set(part, 0);
  }

  /** What was begun on another day goes on under its own name. */
  async begin() {
    for (const part of this.#queue) {
      const begun = await partBegun(this.place, part.key);
      if (!begun) continue;
      this.#batchId = begun.batchId;
      if (begun.isDone) this.#sent.set(part, part.size);
    }
    await this.#keep();
    await this.resume();
  }

  async resume() {
    this.#control = new AbortController();
    this.#become('sending');
    const { signal } = this.#control; // a lane of before a pause ends with its own
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => this.#lane(signal)));
    if (ends.some(({ status }) => status === 'rejected')) return;
    await this.#forget();
    this.#become('done');
  }

  pause() {
    this.#control.abort(new Error('paused'));
    this.#become('paused');
  }

  async stop() {
    this.#control.abort(new Error('stopped'));
    await this.#forget();
  }

  async #lane(signal: AbortSignal) {
    for (let part = this.#queue.shift(); part; part = this.#queue.shift()) {
      try {
        await this.#give(part, signal);
      } catch (fault) {
        this.#queue.unshift(part);
        throw fault;
      }
    }
  }

  async #give(part: Part, signal: AbortSignal) {
    try {
      await sendPart(part, {
        place: this.place,
        batchId: this.#batchId,
        signal,
        onProgress: (bytes) => this.#progressed(part, bytes),
        onTrouble: (trouble) => this.#become(trouble ?? 'sending'),
      });
      this.#filesDone += part.files.length;
      this.#progressed(part, part.size);
    } catch (fault) {
      if (!(fault instanceof Hopeless)) throw fault;
      await this.#setAside(part, fault.meaning);
    }
  }

  /** Of a bundle only what cannot be read is left behind; the rest is sent anew. */
  async #setAside(part: Part, fault: FileFault) {
    this.#sent.delete(part);
    const isLeft = fault === 'gone' ? await Promise.all(part.files.map(({ file }) => isReadable(file))) : [];
    this.#failed.push(...part.files.filter((_, at) => !isLeft[at]).map(failedBy(fault)));
    const rest = partsOf(part.files.filter((_, at) => isLeft[at]));
    for (const one of rest) this.#sent.set(one, 0);
    this.#queue.push(...rest);
    this.#told();
  }

  #progressed(part: Part, bytes: number) {
    this.#sent.set(part, bytes);
    this.#told();
    if (this.#shallKeep()) void this.#keep();
    else this.#later ??= setTimeout(() => this.#keepLater(), 1_000); // a line that died tells of nothing more
  }

  #keepLater() {
    this.#later = undefined;
    void this.#keep();
  }

  async #forget() {
    clearTimeout(this.#later);
    await forgetBatch(this.#batchId);
  }

  #become(state: Progress['state']) {
    if (this.#control.signal.aborted && state !== 'paused') return;
    if (state !== this.#state) this.#speed = speedometer(); // while it stood still it had none
    this.#state = state;
    this.#told();
  }

  get #totals() {
    const parts = [...this.#sent];
    const sum = (of: (entry: [Part, number]) => number) => parts.reduce((total, entry) => total + of(entry), 0);
    return {
      sent: sum(([, sent]) => sent),
      total: sum(([{ size }]) => size),
      files: sum(([part]) => part.files.length),
    };
  }

  #told() {
    const totals = this.#totals;
    const rate = this.#speed(totals.sent);
    const seconds = rate ? (totals.total - totals.sent) / rate : null;
    const [state, filesDone, failed] = [this.#state, this.#filesDone, [...this.#failed]];
    this.tell({ ...totals, state, filesDone, seconds, failed });
  }

  #keep() {
    const { sent, total } = this.#totals;
    const place = placeKey(this.place);
    return keepBatch({ id: this.#batchId, place, name: this.#name, sent, total, at: now().getTime() });
  }
}
