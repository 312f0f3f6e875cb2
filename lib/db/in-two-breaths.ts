import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';
import { report } from '@/lib/report';
import { statementOf } from './ask';
import { pool } from './client';
import type { Prisma } from './generated/client';

export type Breaths<Row extends object, Ahead extends object> = {
  /** A transaction by itself, said before the other and done whatever becomes of that. */
  ahead?: Prisma.Sql;
  first: Prisma.Sql;
  next: (rows: Row[], ahead: Ahead[]) => Promise<Prisma.Sql | null>;
};

/** What is asked at once goes out in one packet: for each, both sides would wake up. The client's types hide its stream. */
function inOneBreath<T>(connection: PoolClient, ask: () => T) {
  const { stream } = (connection as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

async function breathe<Row extends object, Ahead extends object>(
  connection: PoolClient,
  { ahead, first, next }: Breaths<Row, Ahead>,
) {
  const [found, , { rows }] = await inOneBreath(connection, () =>
    Promise.all([
      ahead && connection.query<Ahead>(statementOf(ahead)),
      connection.query({ text: 'BEGIN' }),
      connection.query<Row>(statementOf(first)),
    ]),
  );
  const last = await next(rows, found?.rows ?? []);
  if (last)
    await inOneBreath(connection, () => Promise.all([connection.query(statementOf(last)), connection.query('COMMIT')]));
  else await connection.query('ROLLBACK');
  return last !== null;
}

/** A connection on which even that does not work is thrown away. */
const rollBack = (connection: PoolClient) =>
  connection.query('ROLLBACK').then(
    () => undefined,
    () => true,
  );

/**
 * A transaction of two statements straight on a connection, in two ways to the database and back: it begins with the first,
 * and commits with the one that `next` makes of the rows. Where that makes none, all is as it was. Resolves, once it is
 * committed, to whether there was one; the connection sends each pair at once, and of a pair in which the statement fails the
 * COMMIT does nothing.
 */
export async function inTwoBreaths<Row extends object, Ahead extends object>(breaths: Breaths<Row, Ahead>) {
  const connection = await pool().connect();
  connection.on('error', report); // or a dying database would end the process
  let isBroken: boolean | undefined;
  try {
    return await breathe(connection, breaths);
  } catch (fault) {
    isBroken = await rollBack(connection);
    throw fault;
  } finally {
    connection.off('error', report);
    connection.release(isBroken);
  }
}
