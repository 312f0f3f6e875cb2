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
