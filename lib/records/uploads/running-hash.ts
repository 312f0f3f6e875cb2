import { createHash, type Hash } from 'node:crypto';

const most = 2_000;

type Running = { at: bigint; hash: Hash };

const shared = globalThis as { homewardHashes?: Map<string, Running> };
const held = (shared.homewardHashes ??= new Map<string, Running>());

/**
 * The hash of what came so far, to go on with. It lives in the process that took all of it; what another one began is
 * `null`, and read once more when it is whole.
 */
export function hashSoFar(uploadId: string, at: bigint) {
  if (at === 0n) return createHash('sha256');
  const running = held.get(uploadId);
  return running?.at === at ? running.hash.copy() : null;
}

export function keepHash(uploadId: string, at: bigint, hash: Hash) {
  held.delete(uploadId);
  held.set(uploadId, { at, hash });
  if (held.size > most) held.delete(held.keys().next().value!);
}

export const forgetHash = (uploadId: string) => held.delete(uploadId);
