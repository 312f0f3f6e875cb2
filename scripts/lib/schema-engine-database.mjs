import { Client } from 'pg';

export const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

function beside(url) {
  const server = new URL(url);
  server.pathname = '/postgres';
  return server.href;
}

export async function query(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

export const createDatabase = (url) => query(beside(url), `CREATE DATABASE ${quoted(databaseName(url))}`);
export const dropDatabase = (url) => query(beside(url), `DROP DATABASE ${quoted(databaseName(url))}`);
