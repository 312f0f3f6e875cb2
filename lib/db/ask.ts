import { report } from '@/lib/report';
import { pool } from './client';
import type { Prisma } from './generated/client';
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
 * of a statement that fails the COMMIT after it does nothing. Its connection is closed then.
 */
export async function askIntroduced<Row extends object>(statement: Prisma.Sql) {
  const connection = await pool().connect();
  connection.on('error', report); // or a dying database would end the process
  let isBroken = true;
  try {
    const begun = connection.query({ text: 'BEGIN' });
    const asked = connection.query<Row>(statementOf(statement));
    const [{ rows }] = await Promise.all([asked, begun, connection.query('COMMIT')]);
    isBroken = false;
    return rows;
  } finally {
    connection.off('error', report);
    connection.release(isBroken);
  }
}
