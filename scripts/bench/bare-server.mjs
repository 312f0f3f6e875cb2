import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const insert = 'insert into "BareInquiry" values ($1, $2, $3)';

const server = createServer(async (request, response) => {
  const body = await text(request);
  await pool.query({ name: 'insert', text: insert, values: [randomUUID(), body, new Date()] });
  response.writeHead(303, { location: '/sent' }).end();
});
server.listen(Number(process.env.PORT), () => process.send('ready'));
