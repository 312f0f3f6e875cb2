import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

type Judge = (bytes: Buffer) => string;

const wellKnown: Judge = (bytes) => (bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');

/** The parts of an INSTREAM, and whether its end is there. */
function partsIn(stream: Buffer) {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 4 <= stream.length) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return { bytes: Buffer.concat(parts), isWhole: true };
    parts.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
}

/** A scanner as clamd speaks, which finds EICAR, or says what it is told to say. */
export async function startFakeScanner() {
  const state = { judge: wellKnown, largest: Number.POSITIVE_INFINITY, asked: 0, port: 0 };
  const sockets = new Set<Socket>();
  const hear = (socket: Socket) => {
    let heard = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      if (heard.toString('latin1', 0, 6) === 'zPING\0') return void socket.end('PONG\0');
      const { bytes, isWhole } = partsIn(heard.subarray('zINSTREAM\0'.length));
      if (bytes.length > state.largest) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (!isWhole) return;
      state.asked += 1;
      socket.end(`${state.judge(bytes)}\0`);
    });
  };
  let server = createServer(hear);
  const start = async () => {
    server = createServer(hear).listen(state.port, '127.0.0.1');
    await once(server, 'listening');
    state.port = (server.address() as { port: number }).port;
  };
  await start();
  return {
    url: `tcp://127.0.0.1:${state.port}`,
    start,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
    asked: () => state.asked,
    says: (judge: Judge = wellKnown, largest = Number.POSITIVE_INFINITY) =>
      void Object.assign(state, { judge, largest }),
  };
}

export type FakeScanner = Awaited<ReturnType<typeof startFakeScanner>>;
