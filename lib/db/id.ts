import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';

/** A UUID version 7 (RFC 9562): 48 bits of time, 74 of chance, so that new rows stay close together in an index. */
export function newId() {
  const time = now().getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
