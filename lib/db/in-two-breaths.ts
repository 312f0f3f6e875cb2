import type { PoolClient } from 'pg';
import { statementOf } from './ask';
import type { Prisma } from './generated/client';
import { inOneBreath, onConnection } from './on-connection';

export type Breaths<Row extends object, Ahead extends object> = {
  /** A transaction by itself, said before the other and done whatever becomes of that. */
  ahead?: Prisma.Sql;
  first: Prisma.Sql;
  next: (rows: Row[], ahead: Ahead[]) => Promise<Prisma.Sql | null>;
};

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

/**
 * A transaction of two statements straight on a connection, in two ways to the database and back: it begins with the first,
 * and commits with the one that `next` makes of the rows. Where that makes none, all is as it was. Resolves, once it is
 * committed, to whether there was one; the connection sends each pair at once, and of a pair in which the statement fails the
 * COMMIT does nothing.
 */
export const inTwoBreaths = <Row extends object, Ahead extends object>(breaths: Breaths<Row, Ahead>) =>
  onConnection((connection) => breathe(connection, breaths));
