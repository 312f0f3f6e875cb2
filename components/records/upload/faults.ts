import { DetailedError } from 'tus-js-client';

/** Why a file cannot be sent, as its sentence is called in the messages. */
export const fileFaults = ['empty', 'gone', 'tooLarge', 'full', 'signedOut', 'refused'] as const;
export type FileFault = (typeof fileFaults)[number];

const meanings: Record<number, FileFault> = {
  400: 'refused',
  401: 'signedOut',
  403: 'refused',
  404: 'signedOut',
  413: 'tooLarge',
  507: 'full',
};

/** What a fault means for a file; nothing where trying again helps: no line, a busy server, somebody else writing. */
export function meaningOf(fault: unknown): FileFault | null {
  const status = fault instanceof DetailedError ? fault.originalResponse?.getStatus() : undefined;
  return status ? (meanings[status] ?? null) : null;
}

/** What passes by itself: no answer at all, or one that says to come again. */
export type Trouble = 'offline' | 'busy';

export const troubleOf = (fault: unknown): Trouble =>
  fault instanceof DetailedError && fault.originalResponse ? 'busy' : 'offline';

/** Whether the device still lets this be read: a card was taken out, a photo deleted, a phone has closed the file. */
export async function isReadable(blob: Blob) {
  try {
    await blob.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
