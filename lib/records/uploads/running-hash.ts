import { createHash, type Hash } from 'node:crypto';

const most = 2_000;

/** A SHA-256 under way; `null` where it was lost. */
export type RunningHash = {
  update(pieces: Uint8Array[]): Promise<void>;
  copy(): RunningHash;
  digest(): Promise<string | null>;
};

type Running = { at: bigint; hash: RunningHash };

const shared = globalThis as {
  homewardHashes?: Map<string, Running>;
  homewardHash?: () => RunningHash;
};
const held = (shared.homewardHashes ??= new Map<string, Running>());

const inThisThread = (hash: Hash): RunningHash => ({
  async update(pieces) {
    for (const piece of pieces) hash.update(piece);
  },
  copy: () => inThisThread(hash.copy()),
  digest: async () => hash.digest('hex'),
});

/** The web server has a thread for it. */
const begun = () => shared.homewardHash?.() ?? inThisThread(createHash('sha256'));

/**
 * The hash of what came so far, to go on with. It lives in the process that took all of it; what another one began is
 * `null`, and read once more when it is whole.
 */
export function hashSoFar(uploadId: string, at: bigint) {
  if (at === 0n) return begun();
  const running = held.get(uploadId);
  return running?.at === at ? running.hash.copy() : null;
}

export function keepHash(uploadId: string, at: bigint, hash: RunningHash) {
  held.delete(uploadId);
  held.set(uploadId, { at, hash });
  if (held.size > most) held.delete(held.keys().next().value!);
}

export const forgetHash = (uploadId: string) => held.delete(uploadId);
