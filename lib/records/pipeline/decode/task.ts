/** What a file shows: one picture for each page that was drawn, a small one, and how many pages there are. */
export type Pictures = { pages: number; pictures: Uint8Array[]; thumbnail: Uint8Array };

export type Kind = 'photo' | 'heic' | 'pdf' | 'dicom';
export type Task = { kind: Kind; bytes: Uint8Array };

/** `encrypted`: needs a password. `broken`: it is not what it says, or breaks whatever opens it. */
export type Failure = 'encrypted' | 'broken';
export type Answer = { done: Pictures } | { failed: Failure };

/** The first word of a decoder. */
export const ready = 'ready';

/** A file that shows nothing, whoever tries. */
export class Undecodable extends Error {
  override name = 'Undecodable';
  constructor(readonly failure: Failure) {
    super(failure);
  }
}
