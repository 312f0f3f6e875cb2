import { ArchiveFault } from './archive-fault';

const gigabyte = 1024 ** 3;

export const limits = {
  /** In one upload, those of inner archives among them. */
  members: 20_000,
  /** A CD in a folder in a bundle. */
  depth: 3,
  /** Pictures of air shrink a hundred times; what grows more, and beyond this, was made to grow. */
  ratio: 100,
  free: gigabyte,
  bytes: 64 * gigabyte,
};

/** What an upload may become: counted as it is unpacked, whatever its headers say. */
export type Budget = { members: number; bytes: number };

export const mostBytes = (uploaded: number) => Math.min(limits.bytes, limits.free + uploaded * limits.ratio);

export function spendMember(budget: Budget) {
  budget.members -= 1;
  if (budget.members < 0) throw new ArchiveFault('archiveTooMuch');
}

export function spendBytes(budget: Budget, bytes: number) {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new ArchiveFault('archiveUnsafe');
}

/** Counts while it passes bytes on: sizes that were promised are believed by nobody. */
export async function* within(budget: Budget, source: AsyncIterable<Uint8Array>) {
  for await (const part of source) {
    spendBytes(budget, part.length);
    yield part;
  }
}
