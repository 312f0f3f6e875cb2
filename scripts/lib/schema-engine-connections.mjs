import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { query, quoted } from './schema-engine-database.mjs';

const oneByteChar = 18;
const text = 25;

/** The engine's connections: to the database, and to shadow databases which are dropped when it closes. */
export class Connections extends PrismaPg {
  #shadows = [];
  #open = [];
  #first;

  constructor({ url, shadowDatabaseUrl }) {
    super({ connectionString: url });
    this.url = url;
    this.shadowDatabaseUrl = shadowDatabaseUrl;
  }

  async connect() {
    return (this.#first ??= await this.#openTo(this.url));
  }

  async connectToShadowDb() {
    return this.shadowDatabaseUrl ? this.#emptied(this.shadowDatabaseUrl) : this.#ownShadow();
  }

  async close() {
    for (const connection of this.#open) await connection.underlyingDriver().end();
    for (const name of this.#shadows) await query(this.url, `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
  }

  async #openTo(url) {
    const connection = await connect(url);
    this.#open.push(connection);
    return connection;
  }

  async #emptied(url) {
    await query(url, 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public');
    return this.#openTo(url);
  }

  async #ownShadow() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await query(this.url, `CREATE DATABASE ${quoted(name)}`);
    this.#shadows.push(name);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return this.#openTo(url.href);
  }
}

async function connect(url) {
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  const options = schema && `-c search_path="${schema}"`;
  const connection = await new PrismaPg({ connectionString: url, max: 1, options }, { schema }).connect();
  connection.dispose = async () => {}; // close() ends them all
  sendScriptsWhole(connection);
  readOneByteChars(connection);
  return connection;
}

/** The adapter splits scripts at every ';', which breaks functions and literals: the simple protocol takes them whole. */
function sendScriptsWhole(connection) {
  connection.executeScript = async (sql) => {
    try {
      await connection.underlyingDriver().query(sql);
    } catch (error) {
      connection.onError(error);
    }
  };
}

/** The adapter does not know the catalogues' one-byte "char": read it as text, and say what it was. */
function readOneByteChars(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  let columns = [];
  connection.performIO = async (sql) => {
    const result = await performIO(sql);
    const fields = result.fields ?? [];
    columns = fields.flatMap((field, index) => (field.dataTypeID === oneByteChar ? [index] : []));
    for (const index of columns) fields[index].dataTypeID = text;
    return result;
  };
  connection.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    for (const index of columns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
