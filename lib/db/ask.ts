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
