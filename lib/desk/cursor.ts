import { z } from 'zod';
import type { Filters } from './filters';

const moment = z.iso.datetime();
const whole = z.number().int().min(0).max(9);
const id = z.guid(); // any uuid of the database, whoever made it

/** The columns by which each order goes on after the last row of a page; behind a search, how well it fits comes first. */
const columns = {
  urgency: [whole, moment, id],
  acuity: [whole, whole, moment, id],
  newest: [moment, id],
  stage: [moment, id],
} as const;

type Order = Pick<Filters, 'sort' | 'q'>;
export type Cursor = (string | number)[];

const shape = ({ sort, q }: Order) => z.tuple([...(q ? [whole] : []), ...columns[sort]] as unknown as [z.ZodType]);

export const writeCursor = (values: Cursor) => Buffer.from(JSON.stringify(values)).toString('base64url');

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Where a page begins, or nothing where the text is no cursor of this order. */
export function readCursor(text: string, order: Order): Cursor | null {
  const read = shape(order).safeParse(parsed(text));
  return read.success ? (read.data as Cursor) : null;
}
