import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';
import { report } from '@/lib/report';
import { pool } from './client';

/** What is asked at once goes out in one packet: for each, both sides would wake up. The client's types hide its stream. */
export function inOneBreath<T>(connection: PoolClient, ask: () => T) {
  const { stream } = (connection as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/** A connection on which even that does not work is thrown away. */
const rollBack = (connection: PoolClient) =>
  connection.query('ROLLBACK').then(
    () => undefined,
    () => true,
  );

/** A connection of the pool for this work alone; what a fault has left open on it is taken back. */
export async function onConnection<T>(work: (connection: PoolClient) => Promise<T>) {
  const connection = await pool().connect();
  connection.on('error', report); // or a dying database would end the process
  let isBroken: boolean | undefined;
  try {
    return await work(connection);
  } catch (fault) {
    isBroken = await rollBack(connection);
    throw fault;
  } finally {
    connection.off('error', report);
    connection.release(isBroken);
  }
}
