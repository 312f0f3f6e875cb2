import { asking } from './begin';
import { pool } from './client';
import type { Prisma } from './generated/client';
import { nameOf } from './statement-name';

/**
 * One statement, which is a transaction by itself, straight on a connection of the pool: the client's way through plans and
 * promises costs a page as much again as the statement.
 */
export async function ask<Row extends object>({ text, values }: Prisma.Sql) {
  const { rows } = await pool().query<Row>({ name: nameOf(text), text, values });
  return rows;
}

/** What waits for an answer is told as well; unheard, a fault of a borrowed connection would end the process. */
const unheard = () => {};

async function borrow() {
  const client = await pool().connect();
  client.on('error', unheard);
  const giveBack = (isBroken: boolean) => client.off('error', unheard).release(isBroken);
  return { client, giveBack };
}

/**
 * The same in a transaction of its own that is told who asks, as the row policies read it. What only reads has its answer
 * before its transaction has ended. A connection on which something failed is thrown away, and its transaction with it.
 */
export async function askAs<Row extends object>(who: string, { text, values }: Prisma.Sql, reads: boolean) {
  const { client, giveBack } = await borrow();
  try {
    await asking.run(who, () => client.query({ text: 'BEGIN' }));
    const { rows } = await client.query<Row>({ name: nameOf(text), text, values });
    const committed = client.query('COMMIT').then(() => giveBack(false));
    if (reads) committed.catch(() => giveBack(true));
    else await committed;
    return rows;
  } catch (fault) {
    giveBack(true);
    throw fault;
  }
}
