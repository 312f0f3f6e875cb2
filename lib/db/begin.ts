import { AsyncLocalStorage } from 'node:async_hooks';
import { Client, type QueryConfig } from 'pg';

const held = globalThis as { homewardAsking?: AsyncLocalStorage<string> };

/** Who asks, as the row policies read it, for the transaction that is about to begin. */
export const asking = (held.homewardAsking ??= new AsyncLocalStorage<string>());

const begins = (asked: unknown) => (asked as QueryConfig | undefined)?.text === 'BEGIN';

/** A connection that says who asks in the same breath in which it begins a transaction: one way to the database less. */
class Introducing extends Client {
  // Client declares its query in many forms; what it is given is handed on as it came.
  override query(...given: unknown[]): never {
    const who = asking.getStore();
    const introduced = `BEGIN; SET LOCAL app.actor = ${this.escapeLiteral(who ?? '')}`;
    const parts = who !== undefined && begins(given[0]) ? [introduced] : given;
    return (super.query as (...parts: unknown[]) => never)(...parts);
  }
}

export const IntroducingClient: typeof Client = Introducing;
