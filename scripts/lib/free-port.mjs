import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** A port that nothing listens on: the wished one where it is free. */
export async function freePort(wished = 0) {
  return (await listens(wished, '127.0.0.1')) ?? listens(0, '127.0.0.1');
}

async function listens(port, host) {
  const server = createServer().listen({ port, host });
  try {
    await once(server, 'listening');
    return server.address().port;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return undefined;
    throw error;
  } finally {
    server.close();
  }
}

export const portInUse = (port) =>
  `Port ${port} is already in use: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`;

async function refusePortInUse(port) {
  const bound = await listens(port).catch((error) => {
    if (error.code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}: choose one above 1023.`);
    throw error;
  });
  if (bound === undefined) throw new Refusal(portInUse(port));
}

/** The port that PORT asks for, while nothing else listens there. */
export async function portFor(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal('PORT must be a port, a whole number from 1 to 65535.');
  }
  await refusePortInUse(port);
  return port;
}
