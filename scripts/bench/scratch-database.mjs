import { connect, server } from './database.mjs';

/** An empty database of this name that belongs to nobody's work: one that is there already is made anew. */
export async function scratchDatabase(name) {
  const address = new URL(await server());
  const cluster = await connect(address.href);
  await cluster.query(`drop database if exists ${name} with (force)`);
  await cluster.query(`create database ${name}`);
  await cluster.end();
  address.pathname = `/${name}`;
  return address.href;
}
