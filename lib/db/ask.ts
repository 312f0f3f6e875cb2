import { pool } from './client';
import type { Prisma } from './generated/client';
import { inOneBreath, onConnection } from './on-connection';
import { nameOf } from './statement-name';

/** As a connection takes it, with the name by which it remembers the plan. */
export const statementOf = ({ text, values }: Prisma.Sql) => ({ name: nameOf(text), text, values });

/**
 * One statement, which is a transaction by itself, straight on a connection of the pool: the client's way through plans and
 * promises costs a page as much again as the statement.
 */
export async function ask<Row extends object>(statement: Prisma.Sql) {
  const { rows } = await pool().query<Row>(statementOf(statement));
  return rows;
}

/**
 * One statement in a transaction that `asking` introduces, as the row policies want it, in one way to the database and back:
 * of a statement that fails the COMMIT after it does nothing.
 */
export const askIntroduced = <Row extends object>(statement: Prisma.Sql) =>
  onConnection(async (connection) => {
    const [, { rows }] = await inOneBreath(connection, () =>
      Promise.all([
        connection.query({ text: 'BEGIN' }),
        connection.query<Row>(statementOf(statement)),
        connection.query('COMMIT'),
      ]),
    );
    return rows;
  });
