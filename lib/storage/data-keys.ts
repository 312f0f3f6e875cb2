import { randomBytes } from 'node:crypto';
import { unwrap, wrap } from '@/lib/secrets';

const about = (id: string) => `data key ${id}`;

/** Each object has a key of its own; its row holds it wrapped, so that a new master key changes no stored byte. */
export function newDataKey(id: string) {
  const key = randomBytes(32);
  return { key, wrappedKey: wrap(key, about(id)) };
}

/** @throws where it was wrapped for another object, or by a key that we do not have */
export const dataKey = (id: string, wrappedKey: string) => unwrap(wrappedKey, about(id));

/** The same data key under the master key of today. */
export const rewrapped = (id: string, wrappedKey: string) => wrap(dataKey(id, wrappedKey), about(id));
