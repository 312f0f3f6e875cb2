import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { env } from '@/lib/env';
import { report } from '@/lib/report';

/** Nobody answers at `CLAMD_URL`, or what answers is no clamd. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}

export type Verdict = 'clean' | 'malware' | 'encrypted' | 'tooLargeForScanner' | 'suspicious';

const patience = 120_000;
const longestAnswer = 4_096;

/** `unix:/run/clamd.sock` or `tcp://host:3310`. */
function open() {
  if (!env.CLAMD_URL) throw new ScannerAway('There is no scanner.');
  const { protocol, hostname, port, pathname } = new URL(env.CLAMD_URL);
  const path = decodeURIComponent(pathname);
  const socket = protocol === 'unix:' ? connect({ path }) : connect({ host: hostname, port: Number(port || 3310) });
  return socket.setTimeout(patience, () => socket.destroy(new ScannerAway('The scanner hangs.')));
}

async function answerOf(socket: Socket) {
  let text = '';
  for await (const part of socket) if ((text += part).length > longestAnswer) break;
  return text.replace(/\0[^]*$/, '').trim();
}

function frame(part: Uint8Array) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return Buffer.concat([length, part]);
}

const end = Buffer.alloc(4);

/** What clamd refuses to read further it says and hangs up: then the rest is not sent. */
async function send(socket: Socket, source: AsyncIterable<Uint8Array>) {
  socket.write('zINSTREAM\0');
  for await (const part of source) {
    if (socket.destroyed || socket.readableEnded) return;
    if (part.length > 0 && !socket.write(frame(part))) await drained(socket);
  }
  socket.write(end);
}

const drained = (socket: Socket) =>
  new Promise<void>((goOn) => {
    const settle = () => {
      for (const event of ['drain', 'close', 'end']) socket.off(event, settle);
      goOn();
    };
    for (const event of ['drain', 'close', 'end']) socket.once(event, settle);
  });

async function ask(talk: (socket: Socket) => Promise<void> | void) {
  const socket = open();
  const answer = answerOf(socket).catch((fault: unknown) => {
    throw new ScannerAway('The scanner does not answer.', { cause: fault });
  });
  answer.catch(() => {}); // it is awaited below; until then nobody else would hear of it
  try {
    if (socket.connecting) await Promise.race([once(socket, 'connect'), answer]);
    await talk(socket);
    return await answer;
  } finally {
    socket.destroy();
  }
}

const byName: [RegExp, Verdict][] = [
  [/^Heuristics\.Encrypted\./, 'encrypted'],
  [/^Heuristics\.Limits\./, 'tooLargeForScanner'],
  [/^(Heuristics|PUA)\./, 'suspicious'],
];

/** An error about this one file goes to a person, or it would be tried for ever. */
function verdictOf(answer: string): Verdict {
  if (answer.endsWith(': OK')) return 'clean';
  const found = /: (\S+) FOUND$/.exec(answer)?.[1];
  if (found) return byName.find(([name]) => name.test(found))?.[1] ?? 'malware';
  if (/size limit exceeded/i.test(answer)) return 'tooLargeForScanner';
  if (answer.endsWith('ERROR')) return 'suspicious';
  throw new ScannerAway('The scanner broke off.');
}

/** Asks clamd about bytes as they stream by. @throws ScannerAway */
export const scan = async (source: AsyncIterable<Uint8Array>) => verdictOf(await ask((socket) => send(socket, source)));

export type ScannerState = 'ok' | 'gone' | 'off';

export async function scannerState(): Promise<ScannerState> {
  if (!env.CLAMD_URL) return 'off';
  try {
    return (await ask((socket) => void socket.write('zPING\0'))) === 'PONG' ? 'ok' : 'gone';
  } catch (fault) {
    report(fault);
    return 'gone';
  }
}

/** clamd calls a member clean that is larger than its own limit, so the size is looked at here. */
export const isTooLargeToScan = (size: bigint) => size > BigInt(env.CLAMD_LARGEST_MB) * 1_048_576n;
