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
 * One statement in a transaction that `asking` introduces, as the row policies want it. A connection whose statement failed
 * is closed, and so takes back whatever it began.
 */
export async function askIntroduced<Row extends object>({ text, values }: Prisma.Sql) {
  const connection = await pool().connect();
  try {
    await connection.query({ text: 'BEGIN' });
    const { rows } = await connection.query<Row>({ name: nameOf(text), text, values });
    await connection.query({ text: 'COMMIT' });
    connection.release();
    return rows;
  } catch (fault) {
    connection.release(true);
    throw fault;
  }
}
