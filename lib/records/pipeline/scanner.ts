import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { report } from '@/lib/report';

/** Nobody answers at `CLAMD_URL`, or what answers is no clamd. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}

/** It took the file and broke off in the middle of it: the file may be why. */
export class ScannerBroke extends ScannerAway {
  override name = 'ScannerBroke';
}

export type Verdict = 'clean' | 'malware' | 'encrypted' | 'tooLargeForScanner' | 'suspicious';

const patience = 120_000;
const shortPatience = 3_000;
const longestAnswer = 4_096;

/** Where nobody answered, nobody is asked for some seconds: a CD has a thousand files. */
const pause = 5_000;
const held = { awayUntil: 0 };

/** `unix:/run/clamd.sock` or `tcp://host:3310`. */
function open(milliseconds: number) {
  if (!env.CLAMD_URL) throw new ScannerAway('There is no scanner.');
  const { protocol, hostname, port, pathname } = new URL(env.CLAMD_URL);
  const path = decodeURIComponent(pathname);
  const socket = protocol === 'unix:' ? connect({ path }) : connect({ host: hostname, port: Number(port || 3310) });
  return socket.setTimeout(milliseconds, () => socket.destroy(new ScannerAway('The scanner hangs.')));
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

const away = (cause: unknown) => {
  held.awayUntil = now().getTime() + pause;
  throw new ScannerAway('The scanner does not answer.', { cause });
};

const broke = (cause: unknown) => {
  throw new ScannerBroke('The scanner broke off.', { cause });
};

async function ask(talk: (socket: Socket) => Promise<void> | void, milliseconds = patience) {
  const socket = open(milliseconds);
  try {
    await once(socket, 'connect').catch(away);
    const answer = answerOf(socket).catch(broke);
    answer.catch(() => {}); // it is awaited below; until then nobody else would hear of it
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
  throw new ScannerBroke('The scanner broke off.');
}

/** As many bytes as a file must have before its size can be why clamd hung up. */
const tooMuch = 1_000_000;

/**
 * Asks clamd about bytes as they stream by. What is longer than it takes it says and hangs up, and while more is under way
 * the network may swallow its last word: then a clamd that is well was asked too much. @throws ScannerAway
 */
export async function scan(source: AsyncIterable<Uint8Array>): Promise<Verdict> {
  if (now().getTime() < held.awayUntil) throw new ScannerAway('The scanner did not answer just now.');
  let sent = 0;
  async function* counted() {
    for await (const part of source) {
      sent += part.length;
      yield part;
    }
  }
  try {
    return verdictOf(await ask((socket) => send(socket, counted())));
  } catch (fault) {
    const isMuch = fault instanceof ScannerBroke && sent > tooMuch;
    if (isMuch && (await scannerState()) === 'ok') return 'tooLargeForScanner';
    throw fault;
  }
}

export type ScannerState = 'ok' | 'gone' | 'off';

export async function scannerState(): Promise<ScannerState> {
  if (!env.CLAMD_URL) return 'off';
  try {
    const answer = await ask((socket) => void socket.write('zPING\0'), shortPatience);
    if (answer !== 'PONG') return 'gone';
    held.awayUntil = 0;
    return 'ok';
  } catch (fault) {
    report(fault);
    return 'gone';
  }
}

/** clamd calls a member clean that is larger than its own limit, so the size is looked at here. */
export const isTooLargeToScan = (size: bigint) => size > BigInt(env.CLAMD_LARGEST_MB) * 1_048_576n;
