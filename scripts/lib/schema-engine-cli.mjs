import { createDatabase, databaseName, dropDatabase, query } from './schema-engine-database.mjs';

const commands = {
  'can-connect-to-database': (url) => query(url, 'SELECT 1'),
  'create-database': createDatabase,
  'drop-database': dropDatabase,
};

/** Prisma's questions about the database as such: does it exist, make it, drop it. */
export async function answerCli(command, url) {
  process.stderr.write('\n'); // the caller drops the first line
  try {
    if (!commands[command]) throw new Error(`unknown command ${command}`);
    await commands[command](url);
    if (command === 'drop-database') log('INFO', 'The database was successfully dropped');
  } catch (error) {
    const [error_code, message] = inPrismasWords(error, url);
    log('ERROR', message, { error_code });
    process.exitCode = 1;
  }
}

function inPrismasWords(error, address) {
  const { host, username } = new URL(address);
  if (error.code === '3D000')
    return ['P1003', `Database \`${databaseName(address)}\` does not exist on the database server at \`${host}\`.`];
  if (['28P01', '28000'].includes(error.code)) {
    return [
      'P1000',
      `Authentication failed against database server, the provided database credentials for \`${username}\` are not valid.`,
    ];
  }
  return ['P1001', `Can't reach database server at \`${host}\`: ${error.message || error.code}`];
}

export function log(level, message, extra = {}) {
  const line = {
    timestamp: new Date().toISOString(),
    level,
    fields: { message, ...extra },
    target: 'schema_engine::logger',
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
