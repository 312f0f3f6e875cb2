import { Client } from 'pg';
import { report } from '@/lib/report';
import { appUrl } from './url';

type Wanted = { channel: string; onUp: () => void; onRing: () => void };

const shortestPause = 100;
const longestPause = 5_000;
const patience = 3_000;

/** A connection that hangs is as good as dead: what is not answered in 3 s ends it. */
const settings = () => ({
  connectionString: appUrl(),
  application_name: 'homeward live',
  keepAlive: true,
  connectionTimeoutMillis: patience,
  query_timeout: patience,
});

/**
 * A connection of its own beside the pool, which hears what is notified on a channel and may be asked in between. It is
 * made again whenever it dies, and says so by `onUp`.
 */
export function keepListening({ channel, onUp, onRing }: Wanted) {
  const held: { client?: Client; again?: NodeJS.Timeout; closed?: boolean; last: Promise<unknown> } = {
    last: Promise.resolve(),
  };
  const waiting = new Set<(client: Client) => void>();
  let pause = shortestPause;

  function drop(client: Client) {
    if (held.client && held.client !== client) return;
    held.client = undefined;
    client.removeAllListeners('end').end().catch(report);
    again();
  }

  function again() {
    if (held.closed || held.again) return;
    held.again = setTimeout(() => {
      held.again = undefined;
      void connect();
    }, pause).unref();
    pause = Math.min(pause * 2, longestPause);
  }

  async function connect() {
    const client = new Client(settings());
    client.on('error', report).on('notification', onRing);
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (fault) {
      report(fault);
      return drop(client);
    }
    if (held.closed) return void client.end();
    client.on('end', () => drop(client));
    held.client = client;
    pause = shortestPause;
    for (const goOn of waiting) goOn(client);
    onUp();
  }

  const nextUp = () =>
    new Promise<Client>((resolve, reject) => {
      const settle = (work: () => void) => {
        waiting.delete(goOn);
        clearTimeout(timer);
        work();
      };
      const goOn = (client: Client) => settle(() => resolve(client));
      const timer = setTimeout(() => settle(() => reject(new Error('The listening connection is down.'))), patience);
      waiting.add(goOn);
    });

  void connect();
  return {
    isUp: () => held.client !== undefined,
    /** @throws where there is no connection for a while, or it dies meanwhile */
    async ask<Row extends object>(sql: string, values: unknown[]) {
      const client = held.client ?? (await nextUp());
      const answer = held.last.then(() => client.query<Row>(sql, values));
      held.last = answer.catch(() => drop(client));
      return (await answer).rows;
    },
    async close() {
      held.closed = true;
      clearTimeout(held.again);
      await held.client?.removeAllListeners('end').end();
    },
  };
}

export type Line = ReturnType<typeof keepListening>;
