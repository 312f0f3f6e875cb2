import { z } from 'zod';
import { Problem } from '@/lib/errors';

const id = z.uuid();

/** An id from an address or a bound argument is public input, which the database would not take for one. @throws Problem `notFound` */
export function readId(text: unknown) {
  const read = id.safeParse(text);
  if (!read.success) throw new Problem('notFound');
  return read.data;
}
